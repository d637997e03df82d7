import ExcelJS from 'exceljs';

const headings = [
  '序号',
  '客诉编号',
  '投诉日期',
  '客户名称',
  '联系人',
  '联系电话',
  '品名',
  '型号',
  '批次号',
  '订单号',
  '交货数量',
  '不良数量',
  '投诉方式',
  '问题描述',
  '严重度',
  '责任部门',
  '责任人',
  '原因分析',
  '要求回复日期',
  '是否结案',
];

const places = ['东莞', '惠州', '苏州', '宁波', '佛山', '无锡', '厦门', '合肥'];
const trades = ['电源', '显示', '照明', '家电', '汽车电子', '通讯', '医疗器械'];
const surnames = ['王', '李', '张', '刘', '陈', '杨', '黄', '赵', '吴', '周'];
const products = ['六层板', '铝基板', '连接器', '外壳', '线束', '密封圈', '彩盒', '标签'];
const faults = [
  '外观划伤',
  '尺寸超差',
  '装配困难',
  '上锡不良',
  '漏装配件',
  '数量短少',
  '包装破损',
  '功能失效',
];
const causes = ['作业未按指导书', '模具磨损', '来料不良', '设备参数漂移', '检验漏检', '运输挤压'];
const ways = ['邮件', '电话', '微信', '驻厂代表'];
const departments = ['品质部', '生产部', '工程部', '采购部', '仓储部'];

/** A repeatable source of numbers in [0, 1): the same seed gives the same register everywhere. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const FIRST_DAY = 45_292; // 2024-01-01

/** Row `index` of the register: 20 values, dates as serial numbers, one in fifty typed as text. */
export function benchRow(index: number, random: () => number): (string | number | null)[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const day = FIRST_DAY + Math.floor(random() * 700);
  const delivered = 100 + Math.floor(random() * 20_000);
  const fault = pick(faults);
  return [
    index + 1,
    `KS-${String(240_001 + index)}`,
    random() < 0.02 ? `2024.${1 + Math.floor(random() * 12)}.${1 + Math.floor(random() * 28)}` : day,
    `${pick(places)}${pick(surnames)}氏${pick(trades)}有限公司`,
    `${pick(surnames)}${pick(['先生', '小姐', '工'])}`,
    `13${String(Math.floor(random() * 1e9)).padStart(9, '0')}`,
    pick(products),
    `${pick(['LX', 'YG', 'HT'])}-${String(1000 + Math.floor(random() * 900))}`,
    `24${String(10 + Math.floor(random() * 42))}`,
    `SO${String(20_240_000 + Math.floor(random() * 90_000))}`,
    delivered,
    random() < 0.1 ? `${1 + Math.floor(random() * 90)}pcs` : 1 + Math.floor(random() * delivered * 0.1),
    pick(ways),
    `${fault}，抽检${50 + Math.floor(random() * 400)}件发现${1 + Math.floor(random() * 40)}件不良，要求尽快答复`,
    pick(['严重', '一般', '轻微']),
    pick(departments),
    `${pick(surnames)}${pick(['海', '伟', '敏', '静', '磊'])}`,
    random() < 0.3 ? null : `${pick(causes)}，导致${fault}`,
    day + 5,
    pick(['是', '否', '已结案', '处理中']),
  ];
}

/**
 * Writes a register of `rows` complaints × 20 columns with ExcelJS's streaming writer: a file that is not of our
 * own making.
 */
export async function writeBenchRegister(path: string, rows: number): Promise<void> {
  const random = seededRandom(rows);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: path,
    useStyles: true,
    useSharedStrings: true,
  });
  const sheet = workbook.addWorksheet('客诉台账', { views: [{ state: 'frozen', ySplit: 3 }] });
  sheet.columns = headings.map((heading) => ({ width: heading.length * 2 + 6 }));
  for (const column of [3, 19]) sheet.getColumn(column).numFmt = 'yyyy/m/d';
  sheet.addRow(['2024—2025 年客诉台账']).commit();
  sheet.addRow(['编号：QR-8.2-03  版本：A/1']).commit();
  sheet.addRow(headings).commit();
  for (let index = 0; index < rows; index++) sheet.addRow(benchRow(index, random)).commit();
  sheet.commit();
  await workbook.commit();
}
