/** Loads a source file, named from the root of the checkout, with all it imports, from a cached bundle. */
export function importBundled(entry: string): Promise<unknown>;
