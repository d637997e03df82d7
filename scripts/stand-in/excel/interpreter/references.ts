import type { CellRange } from '../../../../functions/core/register/grid';
import { shiftRange } from '../model/shift';
import type { Workbook } from '../model/workbook';
import type { Worksheet } from '../model/worksheet';
import type { HostObject } from './describe';

/** A place on a sheet that an add-in may hold on to; it moves along when cells are inserted or deleted. */
export interface Place {
  readonly sheet: Worksheet;
  areas: CellRange[];
  /** Its cells were deleted: Excel answers `ItemNotFound`-like refusals from then on. */
  gone: boolean;
}

/** The objects add-ins keep across batches (`_KeepReference`), by the id the client knows. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private readonly places = new Set<WeakRef<Place>>();
  private next = 0;

  constructor(workbook: Workbook) {
    workbook.onMove((sheet, shift) => {
      for (const weak of this.places) {
        const place = weak.deref();
        if (!place) this.places.delete(weak);
        else if (place.sheet === sheet) {
          const moved = place.areas.map((a) => shiftRange(a, shift)).filter((a) => a !== undefined);
          if (moved.length === 0) place.gone = true;
          else place.areas = moved;
        }
      }
    });
  }

  /** Lets a place follow its cells from now on. */
  follow(place: Place): Place {
    this.places.add(new WeakRef(place));
    return place;
  }

  keep(object: HostObject): string {
    const id = `ref-${++this.next}`;
    this.kept.set(id, object);
    return id;
  }

  get(id: string): HostObject | undefined {
    return this.kept.get(id);
  }

  release(id: string): void {
    this.kept.delete(id);
  }

  releaseAll(): void {
    this.kept.clear();
  }

  get count(): number {
    return this.kept.size;
  }
}
