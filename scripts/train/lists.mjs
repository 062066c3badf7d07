/** Words before a name that only people bear. */
export const TITLES =
  'mr mrs ms dr prof attorney commander sen rep gov col lt sgt capt rev hon sir dame lord lady president chairman ' +
  'chairwoman chairperson chancellor governor mayor senator congressman congresswoman representative minister ambassador ' +
  'secretary judge justice professor doctor captain colonel general lieutenant sergeant admiral bishop archbishop pope ' +
  'cardinal imam sheikh ayatollah rabbi king queen prince princess spokesman spokeswoman spokesperson ceo analyst ' +
  'economist coach striker midfielder defender goalkeeper pitcher quarterback premier';

/** Last words of names that say what the name is of. */
export const HEADS =
  'motors airlines airways bank bancorp university college institute ministry department committee commission agency ' +
  'authority bureau association federation foundation union council senate parliament congress court party army navy ' +
  'police secretariat laboratories partners associates industries pharmaceuticals technologies telecom newspapers group ' +
  'united city fc rovers wanderers athletic';

export const LEGAL_FORMS =
  'inc incorporated corp corporation co company ltd limited llc llp plc gmbh ag se sa nv bv ab asa oyj spa oao pao ooo ' +
  'zao pjsc jsc kgaa holding holdings';
