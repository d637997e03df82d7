import type { Status } from '../../complaint/complaint';

// OSNO, NOPR, NOCO and DLFL are the system statuses of an SAP quality notification.

const words: Readonly<Record<Status, string>> = {
  closed:
    '已结案,结案,已结,结,关闭,已关闭,关,close,closed,done,ok,完成,已完成,完结,已完结,已处理,处理完,处理完毕,处理完成,已处理完,已处理完毕,' +
    '已处理完成,已解决,解决,办结,已办结,闭环,已闭环,归档,已归档,销案,已销案,了结,已了结,结束,已结束,是,y,yes,√,✓,✔,☑,true,1,' +
    'finished,complete,completed,resolved,solved,caseclosed,noco',
  in_progress:
    '处理中,跟进中,跟进,整改中,改善中,改进中,进行中,调查中,分析中,受理中,已受理,协商中,返工中,挑选中,审批中,审核中,待审批,待审核,跟踪中,追踪中,' +
    '沟通中,维修中,待回复,已派单,已分派,已分配,正在处理,未完待续,on-going,ongoing,inprocess,in-process,inprogress,in-progress,in_progress,wip,processing,working,nopr',
  verifying:
    '待验证,验证中,效果跟踪中,效果跟踪,效果追踪中,效果验证中,效果验证,效果确认中,待效果确认,待效果验证,待客户确认,客户确认中,等客户确认,观察中,观察期,' +
    '待回访,待确认,确认中,verifying,verification,underverification,monitoring,tobeverified',
  open: '未处理,未结案,待处理,否,n,no,未结,未关闭,未完成,未解决,未开始,未闭环,未办结,未受理,待受理,待分派,待分配,新建,新增,open,new,notclosed,×,✗,✘,☐,□,false,0,未开展,notstarted,开,开口,osno',
  suspended: '暂停,暂缓,挂起,已挂起,搁置,中止,hold,onhold,on-hold,suspended,暂停处理,已暂停',
  cancelled:
    '客户撤诉,撤诉,已撤诉,撤销,已撤销,取消,已取消,作废,非我司责任,非我方责任,非本司责任,无效投诉,无效,不成立,投诉不成立,不算我们的,误投诉,误报,' +
    '客户撤回,撤回,已撤回,cancelled,canceled,cancel,void,invalid,rejected,不受理,dlfl',
};

const byWord = new Map<string, Status>();
for (const [status, list] of Object.entries(words))
  for (const word of list.split(',')) byWord.set(word, status as Status);

/** Turns of phrase, tried in order where no listed word fits: what is not done, then what is being done, then done. */
const phrases: readonly (readonly [RegExp, Status])[] = [
  [
    /^(?:还|尚|暂|均|都)?(?:未|没有?)(?:能|曾)?(?:结|关|完|处理|解决|回复|闭|开始|办|动|做|好|搞定|弄|受理|安排|落实)/,
    'open',
  ],
  [/^(?:再?等|待)(?:客户|客人|对方|顾客|cust)/, 'verifying'],
  [
    /^(?:等|待)?(?:效果|疗效|对策|措施|改善|整改)?(?:跟踪|追踪)?(?:验证|观察|确认)(?:中|阶段|期)?$/,
    'verifying',
  ],
  [/^(?:先|暂时?)?(?:放着|放一放|搁着|不处理|放一边)$/, 'suspended'],
  [/^(?:正在?|在|还在)(?:处理|跟进|整改|改善|调查|分析|协商|沟通|返工|做|弄|改|查|办)/, 'in_progress'],
  [
    /^(?:处理|跟进|整改|改善|调查|分析|协商|沟通|返工|维修|挑选|检讨|追踪|跟踪|对策|会签|审批|审核)(?:中|ing|进行中)$/,
    'in_progress',
  ],
  [/^(?:待|等)(?:整改|改善|回复|返工|换货|补货|退货|审批|审核|分析|检讨|对策|开会|排产|补发)/, 'in_progress'],
  [
    /^(?:已经?|都|全部|均已?)(?:好|处理|解决|完成|结案?|关闭?|闭环|办结|搞定|弄好|完结|了结)(?:了|完|毕|好)?$|^(?:好|搞定|弄好|处理好|解决|结案|完成)了$/,
    'closed',
  ],
];

/** The status a single word or short phrase names; it comes as `wordKey` gives it. */
export const statusOfWord = (key: string): Status | undefined =>
  byWord.get(key) ?? phrases.find(([pattern]) => pattern.test(key))?.[1];

/** Marks that mean yes or no, so that their sense depends on the heading. */
export const yesMarks: ReadonlySet<string> = new Set('是,y,yes,√,✓,✔,☑,true,1,ok'.split(','));
export const noMarks: ReadonlySet<string> = new Set('否,n,no,×,✗,✘,☐,□,x,false,0'.split(','));
