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
    | 'notice.masked'
    | 'pdf.refused'
    | 'pdf.noService'
    | 'scan.several'
    | 'scan.noPicture'
    | 'scan.unclear'
    | 'scan.unnamed';
  readonly parts: Readonly<Record<string, string>>;
}
