import type { SubsidyOf } from '../../project/schema-subsidies';
import { say } from '../part';
import { dueLines, indexed, payingShare, type Writing, type Written, windowLines } from './writing';

/** Write a fixed yearly subsidy. */
export function fixedLines(writing: Writing<SubsidyOf<'fixed'>>): Written {
  return {
    lines: [
      ...windowLines(writing),
      ...dueLines(
        writing,
        `${payingShare(writing)} * amount${indexed(writing.subsidy.index)} / timeline.periods_per_year`,
        say('应付补贴', 'Subsidy due'),
        say('运营期内的固定年补贴。', 'A fixed yearly subsidy during operation.'),
      ),
    ],
  };
}
