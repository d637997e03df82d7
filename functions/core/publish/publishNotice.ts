/** Something a person should know about a publication that worked. */
export interface PublishNotice {
  /** A key of `publishMessages`. */
  readonly code:
    | 'notice.columnsMissing'
    | 'notice.linkRefused'
    | 'notice.moved'
    | 'notice.renamed'
    | 'notice.otherName'
    | 'scan.otherData'
    | 'notice.masked';
  readonly parts: Readonly<Record<string, string>>;
}
