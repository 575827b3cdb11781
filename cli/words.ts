import type { Bilingual } from '../models/language/types';
import type { ReadFailure, WriteFailure } from './io';

export const HELP: Bilingual = {
  zh: `城约 CityPact：智慧城市项目交付方式与财务模型

用法
  citypact run FILE [--option ID] [--scenario ID] [--json] [--lang zh|en]
      计算一个方案在一个情景下的结果（默认各取第一个）
  citypact check FILE [--lang zh|en]
      检查项目文件，并计算所有方案与情景
  citypact statements FILE [--table A] [--option ID] [--scenario ID] [--json] [--lang zh|en]
      按年打印标准财务报表（附表 A–P；--table 只取一张）
  citypact sensitivity FILE [--factor ID …] [--figure LINE[=LIMIT] …] [--changes -20%,-10%,10%,20%] [--grid A,B]
                 [--option ID] [--scenario ID] [--resolve] [--json | --csv] [--lang zh|en]
      敏感性分析（附表 P）：因素按比例变动时的指标值、敏感度系数与临界点。因素为 investment、price、volume、
      operating_cost、interest 或任一输入；--grid 两个因素同时变动；--resolve 每次变动后重新求解约定值
  citypact share FILE [--option ID] [--scenario ID] [--json] [--lang zh|en]
      收益分配：用户所付的每一元归谁，下一元收入或损失由谁承担
  citypact compare FILE [--scenario ID] [--score] [--json] [--lang zh|en]
      比较：同一情景下各方案的关键指标与各方净现金流量并列（--score 附综合评分）
  citypact appraise FILE [--option ID] [--scenario ID] [--part PART] [--json] [--lang zh|en]
      价值评价：物有所值、财政承受能力、或有负债等各部分，或其中一个部分
      或有负债：[--trials N] [--seed S]；承受能力的风险承担支出：[--risk register|expected|p95]；
      物有所值的某个数字为什么是这样：--part value --why psc.raw
  citypact pool FILE [--option ID] [--scenario ID] [--json] [--lang zh|en]
      利益聚合：各分摊规则并列，谁受损、哪些联盟会退出、核是否为空
  citypact export FILE --xlsx OUT [--option ID] [--scenario ID] [--lang zh|en]
      导出带公式的 Excel 工作簿
  citypact solve FILE --vary INPUT --target LINE=VALUE [--between LOW,HIGH] [--mode value|factor|shift]
                 [--option ID] [--scenario ID] [--json] [--write OUT] [--lang zh|en]
      求解：某项输入取何值时，某项指标恰为所求（如 --target returns.equity.irr=8%；分期指标写作 行@期数=数值；
      取不到恰好值时，用 >= 或 <= 指明取哪一侧）。--write 把解作为约定值写入项目文件，各情景均保持不变
  citypact advise [--answer 问题=答案 …] [--answers FILE] [--questions] [--json] [--lang zh|en]
      顾问：按问卷给六种交付方式排序，列出理由、出处和会改变排序的回答（--questions 列出问题与答案）
  citypact template list [--json] [--lang zh|en]
      列出收入模板与融资工具及其参数
  citypact template apply FILE TEMPLATE [--option ID] [--set 参数=取值 …] [-o OUT] [--lang zh|en]
      把模板插入项目（融资工具写入一个方案；收入模板给出 --option 时只属于该方案），结果写入 OUT 或标准输出
  citypact schema
      输出项目文件的 JSON Schema
  citypact --help | --version

FILE 为 - 时从标准输入读取。
退出码：0 正常；1 模型或数据有问题（见标准错误输出）；2 用法错误。
`,
  en: `CityPact: how a city delivers a smart-city project, and what each party earns

Usage
  citypact run FILE [--option ID] [--scenario ID] [--json] [--lang zh|en]
      compute one option under one scenario (the first of each by default)
  citypact check FILE [--lang zh|en]
      check a project file and compute every option under every scenario
  citypact statements FILE [--table A] [--option ID] [--scenario ID] [--json] [--lang zh|en]
      print the standard statements A to P by year (--table for one of them)
  citypact sensitivity FILE [--factor ID …] [--figure LINE[=LIMIT] …] [--changes -20%,-10%,10%,20%] [--grid A,B]
                 [--option ID] [--scenario ID] [--resolve] [--json | --csv] [--lang zh|en]
      sensitivity analysis (statement P): figures, coefficients and switching values as factors move in proportion.
      Factors are investment, price, volume, operating_cost, interest or any input; --grid moves two at once;
      --resolve solves contracted values again after every change
  citypact share FILE [--option ID] [--scenario ID] [--json] [--lang zh|en]
      who gets what users pay, year by year, and who bears the next unit of revenue or loss
  citypact compare FILE [--scenario ID] [--score] [--json] [--lang zh|en]
      every option under one scenario side by side: headline figures and what each party nets (--score adds the score)
  citypact appraise FILE [--option ID] [--scenario ID] [--part PART] [--json] [--lang zh|en]
      what the deal is worth: value for money, fiscal affordability, contingent liabilities and the other parts, or one of them
      contingent liabilities: [--trials N] [--seed S]; the liability of risk in affordability: [--risk register|expected|p95];
      why a figure of value for money is so: --part value --why psc.raw
  citypact pool FILE [--option ID] [--scenario ID] [--json] [--lang zh|en]
      benefit pool: all rules of sharing side by side, who is worse off, which groups would leave, whether the core is empty
  citypact export FILE --xlsx OUT [--option ID] [--scenario ID] [--lang zh|en]
      write an Excel workbook with live formulas
  citypact solve FILE --vary INPUT --target LINE=VALUE [--between LOW,HIGH] [--mode value|factor|shift]
                 [--option ID] [--scenario ID] [--json] [--write OUT] [--lang zh|en]
      find the value of one input at which one figure is as wanted (--target returns.equity.irr=8%; LINE@PERIOD=VALUE
      for one period; >= or <= choose a side where it cannot be met exactly); --write contracts it into the project
      file, where every scenario keeps it
  citypact advise [--answer QUESTION=ANSWER …] [--answers FILE] [--questions] [--json] [--lang zh|en]
      the adviser: rank the six delivery schemes by a questionnaire, with reasons, sources and the answers that
      would change the ranking (--questions lists questions and answers)
  citypact template list [--json] [--lang zh|en]
      list revenue templates and financing instruments with their parameters
  citypact template apply FILE TEMPLATE [--option ID] [--set KEY=VALUE …] [-o OUT] [--lang zh|en]
      insert a template into a project (an instrument into one option; a revenue template into the facts, or with
      --option into that option alone) and write it to OUT or to standard output
  citypact schema
      print the JSON Schema of project files
  citypact --help | --version

FILE may be - for standard input.
Exit codes: 0 ok; 1 a problem in the model or the data (sentences on stderr); 2 usage.
`,
};

export const READ_FAILURES: Readonly<Record<ReadFailure, Bilingual>> = {
  missing: { zh: '找不到该文件。', en: 'There is no such file.' },
  directory: { zh: '这是文件夹，不是文件。', en: 'This is a folder, not a file.' },
  forbidden: { zh: '没有读取该文件的权限。', en: 'You may not read this file.' },
  too_large: { zh: '文件太大，不可能是项目文件。', en: 'The file is far too large to be a project.' },
  not_utf8: {
    zh: '文件不是 UTF-8 文本；如果确是项目文件，请另存为 UTF-8 编码。',
    en: 'The file is not UTF-8 text; if it is a project, save it again as UTF-8.',
  },
  unreadable: { zh: '无法读取该文件。', en: 'The file cannot be read.' },
};

export const WRITE_FAILURES: Readonly<Record<WriteFailure, Bilingual>> = {
  missing: { zh: '要写入的文件夹不存在。', en: 'The folder to write to does not exist.' },
  directory: { zh: '同名的文件夹已存在，无法写入。', en: 'A folder of that name is in the way.' },
  forbidden: { zh: '没有写入该位置的权限。', en: 'You may not write there.' },
  full: { zh: '磁盘空间不足。', en: 'The disk is full.' },
  unwritable: { zh: '无法写入该文件。', en: 'The file cannot be written.' },
};

export const WORDS = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  notApplicable: { zh: '不适用', en: 'n/a' },
  option: { zh: '方案', en: 'Option' },
  scenario: { zh: '情景', en: 'Scenario' },
  metrics: { zh: '主要指标', en: 'Headline figures' },
  checks: { zh: '检查', en: 'Checks' },
  parties: { zh: '各参与方现金流', en: "Parties' cash flows" },
  party: { zh: '参与方', en: 'Party' },
  received: { zh: '收到', en: 'Received' },
  paid: { zh: '付出', en: 'Paid' },
  net: { zh: '净额', en: 'Net' },
  presentValue: { zh: '净现值', en: 'NPV' },
  irr: { zh: '内部收益率', en: 'IRR' },
  payback: { zh: '回收期', en: 'Payback' },
  exposure: { zh: '敞口峰值', en: 'Exposure' },
  byYear: { zh: '各参与方逐年净现金流', en: "Parties' net cash flow by year" },
  year: { zh: '年份', en: 'Year' },
  total: { zh: '合计', en: 'Total' },
  statement: { zh: '附表', en: 'Statement' },
  noRate: { zh: '未设折现率', en: 'no rate' },
  contracted: { zh: '约定值（各情景不变）', en: 'Contracted values (kept in every scenario)' },
  written: { zh: '已写入', en: 'Wrote' },
} as const satisfies Record<string, Bilingual>;
