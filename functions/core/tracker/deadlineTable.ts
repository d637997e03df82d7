import { deadlineStates, type DeadlineStateWord } from '../procedure';
import type { DueMark, RowDeadlines } from './rowDeadlines';

const marks: readonly DueMark[] = ['', 'needsTime', 'outsideCalendar'];
const states: readonly (DeadlineStateWord | '')[] = ['', ...deadlineStates];

/** The deadlines of all rows, packed: a hundred thousand rows of small objects would cost hundreds of megabytes. */
export class DeadlineTable {
  readonly #limits: number;
  readonly #due: Float64Array;
  readonly #totals: Float64Array;
  readonly #marks: Uint8Array;
  readonly #states: Uint8Array;
  readonly #applies: Uint8Array;
  readonly #provisional: Uint8Array;
  readonly #state: Uint8Array;
  readonly #nextDue: Float64Array;
  readonly #next: Int16Array;
  readonly #timeLeft: Float64Array;

  constructor(
    readonly rowCount: number,
    limits: number,
  ) {
    const cells = rowCount * limits;
    this.#limits = limits;
    this.#due = new Float64Array(cells);
    this.#totals = new Float64Array(cells);
    this.#marks = new Uint8Array(cells);
    this.#states = new Uint8Array(cells);
    this.#applies = new Uint8Array(cells);
    this.#provisional = new Uint8Array(rowCount);
    this.#state = new Uint8Array(rowCount);
    this.#nextDue = new Float64Array(rowCount);
    this.#next = new Int16Array(rowCount);
    this.#timeLeft = new Float64Array(rowCount);
  }

  set(row: number, deadlines: RowDeadlines): void {
    const from = row * this.#limits;
    this.#due.set(deadlines.due, from);
    this.#totals.set(deadlines.totals, from);
    for (let at = 0; at < this.#limits; at += 1) {
      this.#marks[from + at] = marks.indexOf(deadlines.marks[at]!);
      this.#states[from + at] = states.indexOf(deadlines.states[at]!);
      this.#applies[from + at] = Number(deadlines.applies[at]);
    }
    this.#provisional[row] = Number(deadlines.provisional);
    this.#state[row] = states.indexOf(deadlines.state);
    this.#nextDue[row] = deadlines.nextDue;
    this.#next[row] = deadlines.next;
    this.#timeLeft[row] = deadlines.timeLeft;
  }

  at(row: number): RowDeadlines {
    const from = row * this.#limits;
    const to = from + this.#limits;
    const due: number[] = [];
    const totals: number[] = [];
    const marksOfRow: DueMark[] = [];
    const statesOfRow: (DeadlineStateWord | '')[] = [];
    const applies: boolean[] = [];
    // views of so few numbers, and Array.from over them, take several times as long
    for (let at = from; at < to; at += 1) {
      due.push(this.#due[at]!);
      totals.push(this.#totals[at]!);
      marksOfRow.push(marks[this.#marks[at]!]!);
      statesOfRow.push(states[this.#states[at]!]!);
      applies.push(this.#applies[at] === 1);
    }
    return {
      due,
      totals,
      marks: marksOfRow,
      states: statesOfRow,
      applies,
      provisional: this.#provisional[row] === 1,
      state: this.state(row),
      nextDue: this.nextDue(row),
      next: this.#next[row]!,
      timeLeft: this.#timeLeft[row]!,
    };
  }

  /** State of the whole case. */
  state(row: number): DeadlineStateWord | '' {
    return states[this.#state[row]!]!;
  }

  /** Serial of what is due next, NaN where nothing is. */
  nextDue(row: number): number {
    return this.#nextDue[row]!;
  }
}
