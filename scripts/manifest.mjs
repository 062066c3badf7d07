// What of package.json is generated: its settings, and package.nls.json with every text of it that people read.

/** Members of the manifest that people read. `category` and `displayName` are a name, the same in all languages. */
const READ = new Set([
  'altText',
  'contents',
  'contextualTitle',
  'description',
  'label',
  'markdownDescription',
  'name',
  'placeholder',
  'shortTitle',
  'title',
]);

/**
 * The manifest with settings by section, and its texts: a text that stands in it in full is moved to the texts, under a
 * key made of where it stands, and `%key%` takes its place. What no longer stands anywhere is dropped from the texts.
 *
 * `settings` are JSON Schemas by name, each with the `section` it stands in; `sections` are titles by section.
 */
export function manifest(now, nls, { sections, settings }) {
  const texts = {};
  const keep = (key, text) => {
    const known = KEY.exec(text)?.[1];
    const value = known === undefined ? text : nls[known];
    if (value === undefined) throw new Error(`package.nls.json has no text “${known}”.`);
    if (texts[known ?? key] !== undefined && texts[known ?? key] !== value) {
      throw new Error(`Two texts are “${known ?? key}”: “${texts[known ?? key]}” and “${value}”.`);
    }
    texts[known ?? key] = value;
    return `%${known ?? key}%`;
  };
  const description = keep('description', now.description);
  const contributes = localised(
    Object.fromEntries(Object.entries(now.contributes).filter(([point]) => point !== 'configuration')),
    [],
    keep,
  );
  const configuration = Object.entries(sections).map(([section, title], order) => ({
    title: keep(`settings.${section}`, title),
    order,
    properties: Object.fromEntries(
      Object.entries(settings)
        .filter(([, schema]) => schema.section === section)
        .map(([name, { description: text, section: _section, ...schema }], place) => [
          `tickmark.${name}`,
          {
            ...explained(schema, `setting.${name}`, keep),
            scope: 'resource',
            order: place,
            markdownDescription: keep(`setting.${name}`, text),
          },
        ]),
    ),
  }));
  // Members stay where they are, so that a change shows as what it is.
  const members = Object.keys(now.contributes).map((point) => [
    point,
    point === 'configuration' ? configuration : contributes[point],
  ]);
  return { manifest: { ...now, description, contributes: Object.fromEntries(members) }, nls: texts };
}

const KEY = /^%([\w.-]+)%$/;

/** A part of the manifest with keys for texts. A member of a list is called by its id, or by its place, or by both. */
function localised(part, path, keep) {
  if (Array.isArray(part)) {
    const names = part.map(nameOf);
    const nameAt = (i) => (names.indexOf(names[i]) === i ? (names[i] ?? i) : [names[i], i].filter(Boolean).join('.'));
    return part.map((item, i) => localised(item, [...path, nameAt(i)], keep));
  }
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [
      name,
      READ.has(name) && typeof value === 'string'
        ? keep([...path, name].join('.'), value)
        : localised(value, [...path, name], keep),
    ]),
  );
}

/** A setting's schema with keys for what it says of its values and members; members share the texts of their values. */
function explained({ description, enumDescriptions, properties, items, ...schema }, key, keep, values = key) {
  return {
    ...schema,
    ...(items && { items: explained(items, key, keep) }),
    ...(description && { description: keep(key, description) }),
    ...(enumDescriptions && {
      enumDescriptions: enumDescriptions.map((text, i) => keep(`${values}.${schema.enum[i]}`, text)),
    }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, member]) => [name, explained(member, `${key}.${name}`, keep, key)]),
      ),
    }),
  };
}

function nameOf(item) {
  return item?.command ?? item?.id ?? item?.view;
}
