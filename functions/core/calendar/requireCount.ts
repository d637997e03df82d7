/**
 * Limits are whole numbers from zero up; anything else is a mistake of the caller, because profiles and settings
 * are checked at the door.
 */
export function requireCount(what: string, count: number): void {
  if (!Number.isSafeInteger(count) || count < 0)
    throw new RangeError(`a limit needs a whole number of ${what} from 0 up, not ${count}`);
}
