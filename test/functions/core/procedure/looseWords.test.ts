import { describe, expect, it } from 'vitest';
import type { LocalTime } from '../../../../functions/core/calendar';
import { askWording } from '../../../../functions/core/messages/procedureMessages';
import { answerQuery, compileProfile } from '../../../../functions/core/procedure';
import { china } from '../../../support/aTracker';
import { shipped } from './shippedProcedures';

const ids = [
  'P01',
  'P02',
  'P03',
  'P04',
  'P08',
  'P11',
  'P12',
  'P13',
  'P16',
  'P18',
  'P19',
  'P28',
  'P34',
  'P36',
];
const context = {
  profiles: new Map(ids.map((id) => [id, compileProfile(shipped(id))])),
  calendar: china,
  asOf: '2026-03-09T12:00' as LocalTime,
};
const ask = (query: object): unknown => answerQuery(query, context, askWording('zh'));

describe('questions in words of their own', () => {
  it.each([
    {
      why: 'the opposite of a question turns its answer around',
      query: { profile: 'P08', kind: 'step', stage: 'P08-S3', outcome: { customerFault: true } },
      answer: { next: 'P08-S4' },
    },
    {
      why: 'a no to the opposite is a yes',
      query: { profile: 'P08', kind: 'step', stage: 'P08-S3', outcome: { 客户责任: '否' } },
      answer: { next: 'P08-S7' },
    },
    {
      why: 'a word given as the answer keeps its meaning',
      query: { profile: 'P08', kind: 'step', stage: 'P08-S3', outcome: { 客户责任: '客户责任' } },
      answer: { next: 'P08-S4' },
    },
    {
      why: 'one word for three gates meets all three',
      query: { profile: 'P28', kind: 'step', stage: 'P28-S4', outcome: { 三不放过: true } },
      answer: { closable: true, requires: [] },
    },
    {
      why: 'who is complained about may stand among the facts',
      query: { profile: 'P12', kind: 'route', facts: { target: '后勤人员' }, category: '服务质量投诉' },
      answer: { owner: '销售后勤负责人' },
    },
    {
      why: 'a category nobody knows stays a fact nobody knows',
      query: { profile: 'P08', kind: 'route', facts: { category: '天气' }, category: '质量' },
      answer: { owner: '质量部', unknownFacts: ['category'] },
    },
    {
      why: 'a category that is denied is not named',
      query: { profile: 'P01', kind: 'scope', text: '不是服务态度，是产品质量问题' },
      answer: { inScope: true },
    },
    {
      why: 'what no class of a text that breaks off takes is unclassified (P13-A2)',
      query: { profile: 'P13', kind: 'route', facts: {}, category: '噪声扰民' },
      answer: { owner: '客户服务部' },
    },
    {
      why: 'signatures of a form are its approval where the text gives no chain',
      query: { profile: 'P16', kind: 'approval', document: '产品退货申请表', done: [], approvedBy: '客服部' },
      answer: { complete: false, approved: false, next: '质检部' },
    },
    {
      why: 'a category by a part of its name',
      query: { profile: 'P04', kind: 'route', facts: {}, category: '售后' },
      answer: { owner: '营销部文员' },
    },
    {
      why: 'a task by the word that is in the question',
      query: { profile: 'P03', kind: 'route', facts: {}, task: '原因调查报告' },
      answer: { owner: '技术部' },
    },
    {
      why: 'post and act in one word',
      query: { profile: 'P02', kind: 'approval', disposition: '赔款', done: ['总经理审核'] },
      answer: { next: '董事长', complete: false },
    },
    {
      why: 'facts as a list',
      query: { profile: 'P18', kind: 'grade', facts: ['media', 'lawyer'] },
      answer: { grade: '重大投诉' },
    },
    {
      why: 'a fact that changes nothing in a route is named beside the answer',
      query: { profile: 'P19', kind: 'route', facts: { weather: 'rain' } },
      answer: { owner: '人事行政经理', unknownFacts: ['weather'] },
    },
    {
      why: 'a grade rests on nothing but facts: a slip in one is an error',
      query: { profile: 'P18', kind: 'grade', facts: { mediaa: true } },
      answer: { error: { code: 'fact.unknown' } },
    },
    {
      why: 'where the text has no grades, a fact nobody knows changes nothing',
      query: { profile: 'P19', kind: 'grade', facts: { weather: true } },
      answer: { grade: null, state: '本制度未规定', unknownFacts: ['weather'] },
    },
    {
      why: 'where no rule asks for the category, one in words of its own is no error',
      query: { profile: 'P34', kind: 'route', facts: {}, category: '天气不好' },
      answer: { owner: '营销部' },
    },
    {
      why: 'a category whose word is denied is not guessed',
      query: { profile: 'P36', kind: 'route', facts: {}, category: '未交货产品' },
      answer: { error: { code: 'category.unknown' } },
    },
    {
      why: 'a question answered 待核实 stays open',
      query: { profile: 'P08', kind: 'step', stage: 'P08-S3', outcome: { 责任: '待核实' } },
      answer: { next: null, closable: false },
    },
    {
      why: 'an answer may be named by its own word',
      query: { profile: 'P08', kind: 'step', stage: 'P08-S3', outcome: { No: true } },
      answer: { next: 'P08-S4' },
    },
    {
      why: 'a post cannot settle what lies above its ceiling',
      query: { profile: 'P11', kind: 'approval', amountYuan: 150, approvedBy: '值班经理' },
      answer: { approved: false, grantedBy: '督导员' },
    },
    {
      why: 'a post with a higher ceiling can',
      query: { profile: 'P11', kind: 'approval', amountYuan: 150, approvedBy: '办公室' },
      answer: { approved: true, grantedBy: '督导员' },
    },
    {
      why: 'a form without parts is one part',
      query: { profile: 'P16', kind: 'form', form: '质量异常信息投诉单', section: '受理', values: {} },
      answer: { complete: false },
    },
    {
      why: 'the reading behind a missing figure is named',
      query: { profile: 'P03', kind: 'grade', facts: { claimAmountYuan: 1_000_000 } },
      answer: { reading: 'P03-A1', needsReview: true, missingParameters: ['P03.largeClaimAmount'] },
    },
  ])('$why', ({ query, answer }) => {
    expect(ask(query)).toMatchObject(answer);
  });
});
