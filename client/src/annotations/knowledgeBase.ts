/** What people call a thing in a knowledge base, as an IRI: an address itself, `Q42` of Wikidata, `geonames:2643743`. */
export function iriOf(id: string): string | undefined {
  const given = id.trim();
  if (/^(wikidata:|wd:)?Q\d+$/i.test(given)) {
    return `https://www.wikidata.org/wiki/Q${given.slice(given.toUpperCase().indexOf('Q') + 1)}`;
  }
  const place = /^(?:geonames|gn):(\d+)$/i.exec(given)?.[1];
  if (place !== undefined) return `https://www.geonames.org/${place}`;
  return /^[a-z][a-z0-9+.-]*:[^\s]+$/i.test(given) && !/^(geonames|gn|wikidata|wd):/i.test(given) ? given : undefined;
}
