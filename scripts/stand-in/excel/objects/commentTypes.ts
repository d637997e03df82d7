import { asBoolean, asText } from '../interpreter/arguments';
import type { HostObject, ObjectType } from '../interpreter/describe';
import { objectOf } from '../interpreter/describe';
import type { Session } from '../interpreter/session';
import { cellArea, sameArea } from '../model/area';
import type { Comment } from '../model/comment';
import type { Worksheet } from '../model/worksheet';
import { ExcelError } from '../protocol/excelError';
import { placeOf, rangeObject } from './place';
import { rangeArgument } from './rangeMethods';

/** Excel.Comment; replies and mentions are not played. */
export const commentType: ObjectType<Comment> = {
  name: 'Comment',
  identity: 'Id',
  properties: {
    Id: { get: (c) => c.id },
    Content: {
      get: (c) => c.content,
      set: (c, value) => {
        c.content = asText(value);
      },
    },
    AuthorName: { get: (c) => c.author },
    AuthorEmail: { get: () => '' },
    Resolved: {
      get: (c) => c.resolved,
      set: (c, value) => {
        c.resolved = asBoolean(value);
      },
    },
  },
  methods: {
    Delete: (c, _args, { workbook }) => {
      workbook.comments = workbook.comments.filter((other) => other !== c);
      return undefined;
    },
    GetLocation: (c, _args, session) => rangeObject(session, c.place.sheet, c.place.areas[0]!),
  },
};

/** Comments of a sheet, or of the workbook where no sheet is named. */
interface CommentScope {
  readonly sheet?: Worksheet;
}

const commentsIn = ({ sheet }: CommentScope, { workbook }: Session): Comment[] =>
  workbook.comments.filter(
    ({ place }) => !place.gone && !place.sheet.deleted && (!sheet || place.sheet === sheet),
  );

function cellOf(
  scope: CommentScope,
  value: Parameters<typeof rangeArgument>[0],
  session: Session,
): ReturnType<typeof rangeArgument> {
  const home = placeOf(session, scope.sheet ?? session.workbook.active, [cellArea(1, 1)]);
  const { sheet, area } = rangeArgument(value, session, home);
  if (!sameArea(area, cellArea(area.top, area.left)))
    throw new ExcelError('InvalidArgument', 'a comment sits on one cell');
  return { sheet, area };
}

function commentAt(
  scope: CommentScope,
  cell: ReturnType<typeof rangeArgument>,
  session: Session,
): Comment | undefined {
  return commentsIn(scope, session).find(
    ({ place }) => place.sheet === cell.sheet && sameArea(place.areas[0]!, cell.area),
  );
}

/** Excel.CommentCollection */
export const commentCollectionType: ObjectType<CommentScope> = {
  name: 'CommentCollection',
  collection: {
    items: (scope, session) => commentsIn(scope, session).map((c) => objectOf(commentType, c)),
    find: (scope, key, session) => {
      const comment = commentsIn(scope, session).find((c) => c.id === key);
      return comment && objectOf(commentType, comment);
    },
  },
  methods: {
    Add: (scope, args, session): HostObject => {
      const cell = cellOf(scope, args.raw(0), session);
      if (cell.sheet.protection) throw new ExcelError('AccessDenied', `${cell.sheet.name} is protected`);
      if (commentAt({}, cell, session))
        throw new ExcelError('InvalidOperation', 'the cell has a comment already');
      const comment: Comment = {
        id: session.workbook.newId(),
        place: placeOf(session, cell.sheet, [cell.area]),
        content: args.text(1),
        author: 'Kesu',
        resolved: false,
      };
      session.workbook.comments.push(comment);
      return objectOf(commentType, comment);
    },
    GetItemByCell: (scope, args, session) => {
      const comment = commentAt(scope, cellOf(scope, args.raw(0), session), session);
      if (!comment) throw new ExcelError('ItemNotFound', 'the cell has no comment');
      return objectOf(commentType, comment);
    },
  },
};
