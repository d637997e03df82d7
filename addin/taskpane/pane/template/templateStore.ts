import type { OwnTemplate } from './ownTemplate';

/** The company's own forms, kept on this machine by name. */
export interface TemplateStore {
  /** Whether they are still there when the pane was closed. */
  readonly lasting: boolean;
  names(): Promise<readonly string[]>;
  get(name: string): Promise<OwnTemplate | undefined>;
  /** @returns false where the machine has no room for it; it then stays until the pane is closed */
  put(template: OwnTemplate): Promise<boolean>;
  remove(name: string): Promise<void>;
}
