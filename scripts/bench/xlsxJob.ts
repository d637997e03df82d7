/**
 * One job of the workbook bench, run in a process of its own: `xlsxJob.ts <job> <rows> <register> <output>`.
 * Each peer reads the register and writes it back, which is less than `track` does.
 */
type Job = (rows: number, register: string, output: string) => Promise<void>;

/** Libraries are loaded by the job that uses them, so that each process pays for its own start only. */
const jobs: Readonly<Record<string, Job>> = {
  generate: async (rows, register) => {
    const { writeBenchRegister } = await import('./benchRegister');
    await writeBenchRegister(register, rows);
  },
  read: async (rows, register) => {
    const { readWorkbook } = await import('../excel/readWorkbook');
    const { sheets } = await readWorkbook(register);
    if (sheets[0]?.rows.length !== rows + 4) throw new Error(`${sheets[0]?.rows.length} rows were read`);
  },
  write: async (rows, _, output) => {
    const { benchPlan } = await import('./benchPlan');
    const { PackageThread } = await import('../excel/write/packageThread');
    const { writeWorkbook } = await import('../excel/writeWorkbook');
    await writeWorkbook(benchPlan(rows), output, { thread: new PackageThread() });
  },
  exceljs: async (_, register, output) => {
    const { default: ExcelJS } = await import('exceljs');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(register);
    await workbook.xlsx.writeFile(output);
  },
  sheetjs: async (_, register, output) => {
    const { default: XLSX } = await import('xlsx');
    // Compression is off by default there; every other writer compresses.
    XLSX.writeFile(XLSX.readFile(register), output, { compression: true });
  },
};

const [name = '', rows = '', register = '', output = ''] = process.argv.slice(2);
const job = jobs[name];
if (!job) throw new Error(`no job '${name}'; there are ${Object.keys(jobs).join(', ')}`);
await job(Number(rows), register, output);

export {};
