import { wordKey } from './halfWidth';

const vague = new Set(
  (
    '若干,一批,整批,全部,全批,少量,大量,部分,部份,批量,个别,少数,多数,许多,很多,不少,不多,一些,几个,几只,几件,几箱,几片,' +
    '数个,数件,数只,数箱,数片,全数,所有,不定,不等,整箱,整柜,整车,多个,多件,多只,一部分,several,some,few,many,all,lot,alot,batch,wholelot,wholebatch'
  ).split(','),
);
const pending =
  /^(?:尚|还|暂|正在|客户)?(?:未|待|等)(?:定|确认|统计|核算|核实|核对|查|计|知|清点|协商|评估|算|财务|客户|回复|通知|反馈|出|提供|发生|结算)|(?:协商|核算|统计|谈判|商谈|确认|评估|核实|清点|沟通|结算|计算|审批)中$|tbd|pending|面议|再议|另议/;

/** Words for an amount without a number: 若干, 一批, 整批. */
export function isVagueAmount(text: string): boolean {
  const key = wordKey(text).replace(/[.。!！?？约]/g, '');
  return (
    vague.has(key) || /^(?:[一二三四五六七八九]?[十百千万])?几|几[十百千万]|^[数上成][十百千万]/.test(key)
  );
}

/** Words for an amount not known yet: 待确认, 协商中, 财务核算中. */
export const isPendingAmount = (text: string): boolean => pending.test(wordKey(text));
