/** A notice on days off, as the State Council published it on www.gov.cn. */
export interface StateCouncilNotice {
  /** The year whose calendar it sets or changes. */
  readonly year: number;
  readonly title: string;
  /** Document number; absent where we have not seen it on an official page. */
  readonly number?: string;
  readonly published: string;
}

const yearly = (year: number, published: string, number?: string): StateCouncilNotice => ({
  year,
  title: `国务院办公厅关于${year}年部分节假日安排的通知`,
  published,
  ...(number === undefined ? {} : { number }),
});

/**
 * One notice per year, and the notices that changed a year afterwards. A year enters the shipped calendar only when
 * its notice is named here. Earlier years are left out: chinese-days 1.5.7 takes 2004 and 2005 from secondary pages
 * and lacks Saturday 2005-12-31, which the notice for 2006 made a working day.
 */
export const stateCouncilNotices: readonly StateCouncilNotice[] = [
  yearly(2007, '2006-12-18', '国办发明电〔2006〕49号'),
  yearly(2008, '2007-12-18'),
  yearly(2009, '2008-12-10', '国办发明电〔2008〕42号'),
  yearly(2010, '2009-12-08', '国办发明电〔2009〕27号'),
  yearly(2011, '2010-12-10', '国办发明电〔2010〕40号'),
  yearly(2012, '2011-12-06', '国办发明电〔2011〕45号'),
  yearly(2013, '2012-12-10', '国办发明电〔2012〕33号'),
  yearly(2014, '2013-12-11', '国办发明电〔2013〕28号'),
  yearly(2015, '2014-12-16', '国办发明电〔2014〕28号'),
  {
    year: 2015,
    title: '国务院关于中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日调休放假的通知',
    number: '国发明电〔2015〕1号',
    published: '2015-05-13',
  },
  yearly(2016, '2015-12-10', '国办发明电〔2015〕18号'),
  yearly(2017, '2016-12-01', '国办发明电〔2016〕17号'),
  yearly(2018, '2017-11-30', '国办发明电〔2017〕12号'),
  yearly(2019, '2018-12-06', '国办发明电〔2018〕15号'),
  {
    year: 2019,
    title: '国务院办公厅关于调整2019年劳动节假期安排的通知',
    number: '国办发明电〔2019〕3号',
    published: '2019-03-22',
  },
  yearly(2020, '2019-11-21', '国办发明电〔2019〕16号'),
  {
    year: 2020,
    title: '国务院办公厅关于延长2020年春节假期的通知',
    number: '国办发明电〔2020〕1号',
    published: '2020-01-27',
  },
  yearly(2021, '2020-11-25', '国办发明电〔2020〕27号'),
  yearly(2022, '2021-10-25', '国办发明电〔2021〕11号'),
  yearly(2023, '2022-12-08', '国办发明电〔2022〕16号'),
  yearly(2024, '2023-10-25', '国办发明电〔2023〕7号'),
  yearly(2025, '2024-11-12', '国办发明电〔2024〕12号'),
  yearly(2026, '2025-11-04', '国办发明电〔2025〕7号'),
];

export function formatNotice(notice: StateCouncilNotice): string {
  return `《${notice.title}》（${notice.number === undefined ? '' : `${notice.number}，`}${notice.published}发布）`;
}
