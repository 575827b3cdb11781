import { expect, test } from 'vitest';
import { parseProject } from '../../renderer/engine/engine';
import { galleryOrder } from '../../renderer/home/gallery-order';
import type { Sample } from '../../renderer/home/use-samples';
import everyScheme from '../../samples/all-schemes.citypact?raw';
import linknyc from '../../samples/linknyc.citypact?raw';
import ringRoad from '../../samples/ring-road-vgf.citypact?raw';

function sample(file: string, text: string): Sample {
  const parsed = parseProject(text);
  return { file, project: parsed.ok ? parsed.value : null };
}

test('the gallery begins with the sample of all schemes and goes on scheme by scheme', () => {
  const shown = [
    sample('a-broken-file', '{}'),
    sample('ring-road-vgf', ringRoad),
    sample('linknyc', linknyc),
    sample('all-schemes', everyScheme),
  ];
  expect(galleryOrder(shown).map(({ file }) => file)).toEqual([
    'all-schemes',
    'linknyc',
    'ring-road-vgf',
    'a-broken-file',
  ]);
});
