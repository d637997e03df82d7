/** Words by which rows that are not complaints are known. All are tested on simplified, half-width text. */
export const rowPatterns = {
  total:
    /^(第?[一二三四1-4]季度?|上半年|下半年|全年|年度|本[页月日周年季]|当[月页年]|\d{1,2}月份?|\d{4}年度?(\d{1,2}月份?)?|各项|所有)?(的)?(小计|合计|总计|共计|累计|总数|总和|汇总|计)([:：(（\d共]|$)|^(sub|grand|page|monthly)?[\s-]*totals?\s*([:：(\d]|$)|^sum\s*([:：(\d]|$)/i,
  subtotal: /小计|本页|本月|当月|月|季|sub|page/i,
  carryForward:
    /^(承前页|承上页|接前页|接上页|过次页|转次页|转下页|上[页月年期](结转|转入|余额|遗留合计)|结转(上|下|次)[页月年期]|期初(结转|余额)?|本页结转|以上结转|(carried|brought)\s?(forward|over|down)|[bc]\/[fd]\b)/i,
  section:
    /^(\d{2,4}年)?(度)?(第?[一二三四1-4]季度?|\d{1,2}月份?|[一二三四五六七八九十]{1,3}月份?)?(客诉|投诉|抱怨)?(新增|明细|部分|记录|台账|登记)?$|^(19|20)\d\d$|^(上|去|前|本|今)年(度)?(遗留|未结|结转|新增|未关闭|转入|未完成).*$|^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sep(t|tember)?|oct(ober)?|nov(ember)?|dec(ember)?)\.?[\s,-]*(\d{2,4})?$|^(19|20)\d\d[-./]\d{1,2}$|^[一二三四五六七八九十]+[、.．].{1,24}$|^q[1-4]\b.{0,8}$|^民国?\d{2,3}年.{0,6}$/i,
  note: /^(注|备注|说明|附注|提示|补充|备考|note|notes|remarks?|ps|p\.s\.?|nb)\s*\d*\s*([:：、.)）]|$)|^[※★▲*●■◆☆]/i,
  numbered: /^\(?(\d{1,2}|[一二三四五六七八九十])[)）、.．:：]/,
  signature:
    /(制表|编制|填表|填报|制单|审核|批准|核准|审批|复核|校对|会签|经办|主管|部门负责人|总经理|拟制|承办|签字|签名|签章|盖章|prepared|checked|approved|reviewed|signature|signed|issued)\s*(人员?|者|日期)?\s*(by)?\s*([（(][^)）]*[)）])?\s*[:：]/i,
  footer:
    /^第?\s*\d+\s*页|共\s*\d+\s*页|^page\s*\d+|打印(时间|日期|人)|导出(时间|日期|人|自)|^(printed|exported|generated)\s+(by|on|at|from)|数据来源|系统(自动)?导出|^[-—–]+\s*\d+\s*[-—–]+$|^(本页|以下|以上)(空白|无正文|结束)|^[-—=*\s]*(end|完)[-—=*\s]*$|^表单编号|^保存期限/i,
  example:
    /^[(（【[]?(例|示例|样例|范例|举例|填写示例|填写范例|样本|范本|example|sample|e\.g\.?)[)）】\]]?\s*([:：]|$|\d)/i,
  instructionCell:
    /必填|选填|下拉|请(填|选|输|按|勾)|填写|自动(生成|计算|带出)|格式[:：为]|例如|^如[:：]|系统生成|mandatory|required|optional|drop-?down|please|select|yyyy|年\/月\/日/i,
  instruction: /^(填写|填表|使用|操作|登记)(说明|要求|须知|规则|方法)|^(instructions?|how to fill)/i,
  labelled: /[^:：\s]{1,16}\s*[:：]/,
  sumFormula:
    /^\s*\+?(sum|subtotal|sumif|sumifs|sumproduct|count|counta|countif|countifs|average|aggregate)\s*\(/i,
} as const;

// A total names itself by one of these; looking for them costs less than trying every way it may begin.
const sumWord = /[计总]|total|sum/i;

/** Whether a simplified, half-width text labels a total. */
export const isTotal = (text: string): boolean => sumWord.test(text) && rowPatterns.total.test(text);
