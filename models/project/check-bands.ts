import { yearly } from './check-inputs';
import { errorAt, type Finding, warningAt } from './problem';
import type { Project } from './schema';
import type { ConcessionPayment } from './schema-sharing';
import { projectYears } from './years';

/** Bands must rise, only the last may be open, and a cliff deserves a warning. */
export function checkBands(project: Project, payment: ConcessionPayment, at: string): Finding[] {
  if (payment.type !== 'bands' && payment.type !== 'volume_bands') return [];
  const years = projectYears(project);
  const key = payment.type === 'bands' ? 'up_to' : 'up_to_volume';
  const bounds = payment.bands.map((band) => {
    const bound = 'rate' in band ? band.up_to : band.up_to_volume;
    return bound && yearly(bound.value, years);
  });
  const found = bounds.flatMap((bound, k): Finding[] => {
    const path = `${at}/bands/${k}/${key}`;
    if (bound === undefined) {
      if (k === bounds.length - 1) return [];
      return [
        errorAt(
          path,
          `第 ${k + 1} 档没有上限，其后各档永远达不到；只有最后一档可以不设上限。`,
          `Band ${k + 1} has no upper bound, so those after it are never reached; only the last may be open.`,
        ),
      ];
    }
    const before = bounds[k - 1] ?? (k === 0 ? bound.map(() => 0) : undefined);
    const year = before ? bound.findIndex((one, t) => one <= (before[t] ?? 0)) : -1;
    if (!before || year < 0) return [];
    return [
      errorAt(
        path,
        `各档上限须逐档递增：第 ${k + 1} 档 ${bound[year]} 不高于 ${before[year]}。`,
        `Bands must rise: the bound ${bound[year]} of band ${k + 1} is not above ${before[year]}.`,
      ),
    ];
  });
  if (payment.form === 'cliff' && payment.bands.length > 1) {
    found.push(
      warningAt(
        `${at}/form`,
        '断崖式分档会使激励反转：刚过线时全额按新比例计，多收入反而少得；合同无明确约定时请用边际分档。',
        'A cliff reverses incentives: just above a bound the new rate falls on everything, so earning more can leave less. Use marginal bands unless the contract says otherwise.',
      ),
    );
  }
  if (payment.form === 'cliff' && bounds.at(-1) !== undefined) {
    const last = payment.bands.length - 1;
    found.push(
      warningAt(
        `${at}/bands/${last}/${key}`,
        '断崖式分档的最后一档设有上限，超过后全额不再付费；请删去该上限。',
        'The last band of a cliff is bounded: beyond it nothing is paid at all. Remove the bound.',
      ),
    );
  }
  return found;
}
