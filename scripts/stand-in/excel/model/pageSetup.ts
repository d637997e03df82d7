import type { CellRange } from '../../../../functions/core/register/grid';
import type { Json } from '../protocol/batch';

/** How a sheet prints; margins in points, header and footer texts with Excel's `&P` codes. */
export interface PageSetup {
  values: Record<string, Json>;
  headerFooter: Record<string, string>;
  printArea: CellRange[];
  titleRows: CellRange | undefined;
  titleColumns: CellRange | undefined;
}

export const newPageSetup = (): PageSetup => ({
  values: {
    Orientation: 'Portrait',
    PaperSize: 'A4',
    BlackAndWhite: false,
    PrintErrors: 'AsDisplayed',
    Zoom: { scale: 100 },
    CenterHorizontally: false,
    CenterVertically: false,
    PrintHeadings: false,
    PrintGridlines: false,
    LeftMargin: 50.4,
    RightMargin: 50.4,
    TopMargin: 54,
    BottomMargin: 54,
    HeaderMargin: 21.6,
    FooterMargin: 21.6,
    PrintComments: 'NoComments',
    DraftMode: false,
    FirstPageNumber: '',
    PrintOrder: 'DownThenOver',
  },
  headerFooter: {},
  printArea: [],
  titleRows: undefined,
  titleColumns: undefined,
});
