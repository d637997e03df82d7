import type { Bilingual } from '../../shared/language';
import type { Discipline } from './eightD';
import type { EightDFieldKey } from './eightDFields';
import type { EightDTableKey } from './eightDTables';

/** What stands under a heading, in order: answers, tables, places for photographs, and what is worked out. */
export type PageItem =
  | { readonly kind: 'fields'; readonly keys: readonly EightDFieldKey[] }
  | { readonly kind: 'table'; readonly key: EightDTableKey }
  | { readonly kind: 'photos'; readonly keys: readonly EightDFieldKey[] }
  | { readonly kind: 'coverage' }
  /** Revision and language of the report. */
  | { readonly kind: 'identity' };

export interface DisciplinePage {
  readonly id: 'head' | Discipline;
  readonly title: Bilingual;
  readonly items: readonly PageItem[];
}

const fields = (...keys: readonly EightDFieldKey[]): PageItem => ({ kind: 'fields', keys });
const table = (key: EightDTableKey): PageItem => ({ kind: 'table', key });

/** The order of an 8D report on paper. */
export const disciplinePages: readonly DisciplinePage[] = [
  {
    id: 'head',
    title: { zh: '基本信息', en: 'General' },
    items: [
      { kind: 'identity' },
      fields(
        'h.title',
        'h.reportNo',
        'h.customerComplaintNo',
        'h.customer',
        'h.customerPlant',
        'h.customerContact',
        'h.supplierNo',
        'h.ownPlant',
        'h.ownContact',
        'h.ownPhone',
        'h.ownMail',
        'h.partName',
        'h.customerPartNo',
        'h.ownPartNo',
        'h.drawingRevision',
        'h.lots',
        'h.order',
        'h.delivered',
        'h.complained',
        'h.returned',
        'h.complaintType',
        'h.warranty',
        'h.nextUpdate',
        'h.received',
        'h.partsReceived',
        'h.opened',
        'h.dueD3',
        'h.dueD4',
        'h.dueD5',
        'h.dueD6',
        'h.dueD7',
        'h.dueD8',
        'h.safety',
        'h.safetyNote',
        'h.repeat',
        'h.repeatOf',
      ),
    ],
  },
  {
    id: 'D0',
    title: { zh: 'D0 准备与应急反应', en: 'D0 Prepare and protect' },
    items: [
      fields(
        'd0.symptom',
        'd0.howFound',
        'd0.since',
        'd0.action',
        'd0.effectiveness',
        'd0.verification',
        'd0.needed',
        'd0.decidedBy',
        'd0.reason',
      ),
    ],
  },
  {
    id: 'D1',
    title: { zh: 'D1 成立小组', en: 'D1 Team' },
    items: [fields('d1.champion', 'd1.leader', 'd1.customerContact', 'd1.changes'), table('team')],
  },
  {
    id: 'D2',
    title: { zh: 'D2 问题描述', en: 'D2 Problem description' },
    items: [
      fields(
        'd2.customerWords',
        'd2.statement',
        'd2.requirement',
        'd2.measured',
        'd2.source',
        'd2.what',
        'd2.where',
        'd2.when',
        'd2.who',
        'd2.why',
        'd2.how',
        'd2.howMany',
        'd2.whereProcess',
        'd2.wherePart',
        'd2.firstSeen',
        'd2.trend',
        'd2.affected',
        'd2.effectOwn',
        'd2.effectCustomer',
        'd2.effectUser',
        'd2.risk',
      ),
      table('isIsNot'),
      { kind: 'photos', keys: ['d2.photoGood', 'd2.photoBad'] },
    ],
  },
  {
    id: 'D3',
    title: { zh: 'D3 临时措施', en: 'D3 Containment' },
    items: [
      fields('d3.measure'),
      table('containment'),
      fields('d3.produced', 'd3.consumed'),
      { kind: 'coverage' },
      fields(
        'd3.marking',
        'd3.firstSafeLot',
        'd3.firewall',
        'd3.alert',
        'd3.agreed',
        'd3.effective',
        'd3.removal',
        'd3.verification',
        'd3.sideEffects',
      ),
    ],
  },
  {
    id: 'D4',
    title: { zh: 'D4 根本原因分析', en: 'D4 Root cause analysis' },
    items: [
      table('candidates'),
      table('whys'),
      table('rootCauses'),
      fields(
        'd4.occurrence',
        'd4.escape',
        'd4.verification',
        'd4.escapePoint',
        'd4.escapeReason',
        'd4.responsibility',
        'd4.category',
      ),
    ],
  },
  {
    id: 'D5',
    title: { zh: 'D5 永久措施选择', en: 'D5 Choice of corrective action' },
    items: [
      fields('d5.chosen'),
      table('choices'),
      fields('d5.proof', 'd5.decided', 'd5.sideEffects', 'd5.approval'),
    ],
  },
  {
    id: 'D6',
    title: { zh: 'D6 实施与验证', en: 'D6 Implementation and validation' },
    items: [
      table('actions'),
      fields(
        'd6.breakPoint',
        'd6.implemented',
        'd6.before',
        'd6.after',
        'd6.period',
        'd6.removed',
        'd6.confirmation',
        'd6.changes',
      ),
    ],
  },
  {
    id: 'D7',
    title: { zh: 'D7 预防再发', en: 'D7 Prevention' },
    items: [
      fields('d7.prevention'),
      table('documents'),
      table('readAcross'),
      fields('d7.lessons', 'd7.system'),
    ],
  },
  {
    id: 'D8',
    title: { zh: 'D8 结案与表彰', en: 'D8 Closing' },
    items: [
      fields(
        'd8.verdict',
        'd8.criterion',
        'd8.cost',
        'd8.accepted',
        'd8.acceptedHow',
        'd8.openPoints',
        'd8.evaluation',
        'd8.thanks',
        'd8.releasedBy',
        'd8.released',
        'd8.closed',
      ),
    ],
  },
];
