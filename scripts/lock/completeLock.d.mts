export interface PackageLock {
  readonly packages: Readonly<Record<string, { readonly optionalDependencies?: object }>>;
}
export function platformOf(name: string): { os?: string[]; cpu?: string[]; libc?: string[] };
export function completeLock<T extends PackageLock>(lock: T): T;
