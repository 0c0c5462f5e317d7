import { COUNTY, personName, TOWNSHIPS } from './names';

export interface InspectorRow {
  readonly name: string;
  readonly unit: string;
  readonly licences: string;
  /** Excel's number of the day, or a text as someone typed it. */
  readonly expiry: number | string;
  readonly title: string;
  readonly department: string;
  readonly region: string;
  readonly years: number;
  readonly specialty: string;
  readonly status: string;
  readonly onPost: string;
  readonly auxiliary: string;
  readonly visits: number;
  readonly recusals: string;
  readonly remark: string;
}

const DEPARTMENTS = ['执法一中队', '执法二中队', '执法三中队', '法制与案审股'];
const SPECIALTIES = ['废水', '废气', '固体废物', '噪声', '辐射'];

/** 2028-12-31 */
const LAST_DAY = 47118;

/**
 * 24 inspectors and two helpers; `plant` and `mill` are companies that someone must keep away from.
 */
export function inspectorRows(plant: string, mill: string): InspectorRow[] {
  return Array.from({ length: 26 }, (_, index): InspectorRow => {
    const helper = index >= 24;
    const licence = `041998${String(1001 + index * 3)}`;
    return {
      name: personName(index * 7 + 450),
      unit: `${COUNTY}生态环境保护综合行政执法大队`,
      licences: helper ? '' : index === 4 ? `${licence}、0419982077` : licence,
      expiry: helper ? '' : index === 9 ? '2027年6月30日' : LAST_DAY - (index % 4) * 184,
      title:
        index === 0 ? '大队长' : index % 8 === 1 ? '中队长' : helper ? '辅助执法人员' : '执法员',
      department: DEPARTMENTS[index % 4] ?? '',
      region: index === 0 ? '全县' : (TOWNSHIPS[index % TOWNSHIPS.length] ?? ''),
      years: 2 + ((index * 5) % 19),
      specialty: SPECIALTIES[index % 5] ?? '',
      status: index === 13 ? '借调' : index === 20 ? '停职' : '在岗',
      onPost: index === 13 || index === 20 || helper ? '否' : '是',
      auxiliary: helper ? '是' : '否',
      visits: (index * 3) % 5,
      recusals: index === 6 ? plant : index === 15 ? `${mill}；${plant}` : '',
      remark: index === 13 ? '借调市局至年底' : index === 6 || index === 15 ? '近亲属任职' : '',
    };
  });
}
