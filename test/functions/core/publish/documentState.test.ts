import { describe, expect, it } from 'vitest';
import {
  formatDocumentState,
  nextDocumentState,
  parseDocumentState,
  type DocumentState,
} from '../../../../functions/core/publish/documentState';

const signed: DocumentState = { status: 'signed', on: '2026-03-01', by: '王芳' };

describe('nextDocumentState', () => {
  it.each([
    {
      before: undefined,
      event: { status: 'toSign', action: 'created' },
      text: '待签字 2026-03-09',
      why: 'a new document',
    },
    {
      before: signed,
      event: { status: 'toSign', action: 'unchanged' },
      text: '已签字 2026-03-01 王芳',
      why: 'publishing the same again does not take the signature away',
    },
    {
      before: signed,
      event: { status: 'toSign', action: 'versioned' },
      text: '待签字 2026-03-09',
      why: 'other content has to be signed anew',
    },
    {
      before: { status: 'draft', on: '2026-03-01' },
      event: { status: 'published', action: 'unchanged' },
      text: '已发布 2026-03-09',
      why: 'a draft that is now final',
    },
    {
      before: { status: 'published', on: '2026-03-01' },
      event: { status: 'published', action: 'unchanged' },
      text: '已发布 2026-03-01',
      why: 'the day stays',
    },
  ] as const)('$why', ({ before, event, text }) => {
    expect(formatDocumentState(nextDocumentState(before, event, '2026-03-09'), 'zh')).toBe(text);
  });

  it('reads what it wrote, in both languages, and nothing else', () => {
    for (const language of ['zh', 'en'] as const)
      expect(parseDocumentState(formatDocumentState(signed, language))).toEqual(signed);
    expect(parseDocumentState('已发布吗？')).toBeUndefined();
    expect(parseDocumentState('see e-mail')).toBeUndefined();
  });
});
