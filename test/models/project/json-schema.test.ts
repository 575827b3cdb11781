import { describe, expect, test } from 'vitest';
import { getAt, projectJsonSchema } from '../../../models/project';

describe('projectJsonSchema', () => {
  const schema = projectJsonSchema();

  test('is a closed object with every section', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      additionalProperties: false,
    });
    expect(getAt(schema, '/required')).toEqual(
      expect.arrayContaining(['format', 'version', 'timeline', 'capex', 'options', 'scenarios']),
    );
  });

  test('names and defines inputs in both languages', () => {
    expect(getAt(schema, '/properties/capex/items/properties/life')).toMatchObject({
      title: '折旧年限 / depreciation life',
      description:
        '该资产按所选方法折旧的年数，未选则按直线法。 Years over which the asset is written off, in equal parts unless another method is chosen. [year]',
    });
    expect(JSON.stringify(schema)).toContain('保底金额 / minimum guarantee');
  });

  test('does not require what the program fills in itself', () => {
    expect(getAt(schema, '/properties/timeline/required')).not.toContain('npv_first_flow');
  });
});
