/** Why a file cannot be a template; the sentence is in `messages/templateMessages`. */
export interface TemplateFileProblem {
  readonly code:
    | 'template.tooLarge'
    /** Another kind of file, an old .doc among them. */
    | 'template.notDocx'
    | 'template.protected'
    | 'template.macros'
    | 'template.damaged';
  /** As the person knows it. */
  readonly file: string;
  /** Megabytes a template may have. */
  readonly most?: number;
  readonly reason?: string;
}
