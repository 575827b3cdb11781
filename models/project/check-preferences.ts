import { shareOf } from './owners';
import { errorAt, type Finding, warningAt } from './problem';
import type { Option, Project } from './schema';
import type { Preference, Shareholder } from './schema-shareholders';
import { bilingual } from './text';

type Terms = Option['terms'];

/** Check departures from distribution by share: between shareholders, with something to depart from, and lawful. */
export function checkPreferences(
  project: Project,
  terms: Terms,
  owners: readonly Shareholder[],
  at: string,
): Finding[] {
  const all = terms.preferences ?? [];
  const isOwner = (id: string): boolean => owners.some(({ party }) => party === id);
  const known = (id: string): boolean => project.parties.some((party) => party.id === id);
  const found = all.flatMap((preference, j): Finding[] => {
    const here = `${at}/preferences/${j}`;
    const named: [string, string][] = [
      ['party', preference.party],
      ...(preference.type === 'waiver' ? [['beneficiary', preference.beneficiary] as [string, string]] : []),
    ];
    const strangers = named
      .filter(([, id]) => known(id) && !isOwner(id))
      .map(([key, id]) => errorAt(`${here}/${key}`, `“${id}”不是股东。`, `"${id}" is not a shareholder.`));
    return [...strangers, ...checkPreference(project, terms, preference, here)];
  });
  const fixed = new Set(
    all.flatMap((one) => (one.type === 'preferred_return' && one.participates === false ? [one.party] : [])),
  );
  if (owners.length > 0 && owners.every(({ party }) => fixed.has(party))) {
    found.push(
      errorAt(
        `${at}/preferences`,
        '所有股东都只取固定收益，剩余分红无人可得；至少一个股东须参与剩余分配。',
        'Every shareholder is on a fixed return and nobody takes what is left; at least one must share in it.',
      ),
    );
  }
  return found;
}

function checkPreference(project: Project, terms: Terms, preference: Preference, here: string): Finding[] {
  const name = bilingual(preference.label);
  if (preference.type === 'waiver') {
    return preference.party === preference.beneficiary
      ? [
          errorAt(
            `${here}/beneficiary`,
            `“${name.zh}”的让渡方与受让方是同一方。`,
            `In "${name.en}" who gives up a dividend and who gets it are the same.`,
          ),
        ]
      : [];
  }
  const found: Finding[] = [];
  if (shareOf(terms, preference.party) <= 0) {
    found.push(
      warningAt(
        `${here}/party`,
        `“${name.zh}”的股东没有出资，优先收益为零。`,
        `The shareholder of "${name.en}" contributes nothing, so there is no preferred return.`,
      ),
    );
  }
  const owners = (terms.shareholders ?? []).map(({ party }) => party);
  const roleOf = (id: string) => project.parties.find((party) => party.id === id)?.role;
  const withGovernment = owners.some((id) => roleOf(id) === 'government');
  if (preference.participates === false && withGovernment && roleOf(preference.party) !== 'government') {
    found.push(
      warningAt(
        here,
        `“${name.zh}”只取固定收益：政府方不得以任何方式承诺最低收益或固定回报，名股实债视同政府债务风险（财预〔2017〕50号、财金〔2019〕10号、预算法第 35 条）。`,
        `"${name.en}" is a fixed return: a government may not promise a least or fixed return in any form, and equity that is debt in substance counts as hidden debt (China: Caiyu [2017] 50, Caijin [2019] 10, Budget Law art. 35).`,
      ),
    );
  }
  return found;
}
