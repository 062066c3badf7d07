/** A state of the US or a province of Canada: GeoNames' code, the name as chains have it, and its abbreviations. */
interface State {
  readonly code: string;
  readonly name: string;
  readonly abbreviations: readonly string[];
}

/** Postal and traditional abbreviations of the states of the US and the provinces of Canada. */
const STATES: readonly State[] = `
  US.AK alaska: AK
  US.AL alabama: AL, Ala.
  US.AR arkansas: AR, Ark.
  US.AZ arizona: AZ, Ariz.
  US.CA california: CA, Calif.
  US.CO colorado: CO, Colo.
  US.CT connecticut: CT, Conn.
  US.DE delaware: DE, Del.
  US.FL florida: FL, Fla.
  US.GA georgia: GA, Ga.
  US.HI hawaii: HI
  US.IA iowa: IA
  US.ID idaho: ID
  US.IL illinois: IL, Ill.
  US.IN indiana: IN, Ind.
  US.KS kansas: KS, Kan.
  US.KY kentucky: KY, Ky.
  US.LA louisiana: LA, La.
  US.MA massachusetts: MA, Mass.
  US.MD maryland: MD, Md.
  US.ME maine: ME
  US.MI michigan: MI, Mich.
  US.MN minnesota: MN, Minn.
  US.MO missouri: MO, Mo.
  US.MS mississippi: MS, Miss.
  US.MT montana: MT, Mont.
  US.NC north carolina: NC, N.C.
  US.ND north dakota: ND, N.D.
  US.NE nebraska: NE, Neb., Nebr.
  US.NH new hampshire: NH, N.H.
  US.NJ new jersey: NJ, N.J.
  US.NM new mexico: NM, N.M.
  US.NV nevada: NV, Nev.
  US.NY new york: NY, N.Y.
  US.OH ohio: OH
  US.OK oklahoma: OK, Okla.
  US.OR oregon: OR, Ore.
  US.PA pennsylvania: PA, Pa., Penn.
  US.RI rhode island: RI, R.I.
  US.SC south carolina: SC, S.C.
  US.SD south dakota: SD, S.D.
  US.TN tennessee: TN, Tenn.
  US.TX texas: TX, Tex.
  US.UT utah: UT
  US.VA virginia: VA, Va.
  US.VT vermont: VT, Vt.
  US.WA washington state: WA, Wash.
  US.WI wisconsin: WI, Wis.
  US.WV west virginia: WV, W.Va.
  US.WY wyoming: WY, Wyo.
  PR puerto rico: PR, P.R.
  CA.01 alberta: AB, Alta.
  CA.02 british columbia: BC, B.C.
  CA.03 manitoba: MB, Man.
  CA.04 new brunswick: NB, N.B.
  CA.05 newfoundland and labrador: NL, N.L.
  CA.07 nova scotia: NS, N.S.
  CA.08 ontario: ON, Ont.
  CA.09 prince edward island: PE, P.E.I.
  CA.10 quebec: QC, Que.
  CA.11 saskatchewan: SK, Sask.
`
  .trim()
  .split('\n')
  .map((line) => {
    const [place, abbreviations] = line.trim().split(': ') as [string, string];
    const [code, ...name] = place.split(' ') as [string, ...string[]];
    return { code, name: name.join(' '), abbreviations: abbreviations.split(', ') };
  });

/** The names of states by their abbreviations, folded as names are: lower case, without stops. */
export const STATE_NAMES: ReadonlyMap<string, string> = new Map(
  STATES.flatMap(({ name, abbreviations }) =>
    abbreviations.map((abbreviation) => [abbreviation.toLowerCase().replaceAll('.', ''), name] as const),
  ),
);

/**
 * The abbreviations of states by GeoNames' code.
 *
 * @public The gazetteer is made with them (scripts/data), from what is compiled.
 */
export const STATE_ABBREVIATIONS: ReadonlyMap<string, readonly string[]> = new Map(
  STATES.map(({ code, abbreviations }) => [code, abbreviations] as const),
);
