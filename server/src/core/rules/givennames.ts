import { createLexicon } from '../segment/lexicon.js';

/** Given names that hardly anybody of the other sex bears, in English and its neighbours: true for a man's. */
export const GIVEN_NAMES = createLexicon<boolean>([
  ...`james john robert michael william david richard joseph thomas charles daniel matthew anthony donald steven paul andrew
  joshua kenneth kevin brian george edward ronald timothy jason jeffrey jacob gary nicholas eric jonathan stephen larry justin
  scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry peter henry carl arthur adam douglas
  zachary nathan walter harold gerald keith roger lawrence albert bruce philip philippe pierre jacques louis luis carlos juan
  jorge pedro miguel antonio francisco manuel javier fernando rafael diego pablo alberto roberto mario marco giovanni giuseppe
  paolo luca stefano klaus hans jürgen wolfgang heinz karl otto lars sven erik bjorn olaf magnus nils ivan boris sergei vladimir
  dmitry nikolai mikhail yuri oleg igor andrei ahmed mohammed mohamed muhammad mahmoud mustafa hassan hussein omar yusuf khalid
  abdullah ibrahim fidel hugo hamid nicolas gerhard tony silvio dmitri viktor saddam osama ehud shimon yasser bashar
  hosni muammar kofi thabo evo felipe vicente alvaro recep lech vaclav goran slobodan emmanuel nelson desmond
  kwame kofi chukwuma emeka tunde rajesh sanjay vijay anil sunil ramesh hiroshi kenji takashi akira`
    .trim()
    .split(/\s+/)
    .map((name) => [name, true] as const),
  ...`mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa betty margaret sandra emily
  donna michelle amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna
  brenda pamela emma nicole helen samantha katherine catherine christine debra rachel carolyn janet heather maria diane ruth
  julie olivia joyce virginia victoria judith martha cheryl megan alice ann doris julia kathryn sophia hannah charlotte rosa
  carmen elena lucia isabel ana teresa pilar dolores juana francesca giulia chiara paola ingrid astrid birgit sigrid greta
  heidi ursula olga natalia tatiana irina svetlana ekaterina yelena ludmila fatima aisha khadija zainab layla amina ngozi
  angela condoleezza hillary benazir megawati cristina dilma tzipi camilla diana sonia indira imelda corazon yulia hanna ivana
  chiamaka adaeze folake priya sunita anjali kavita keiko yoko naoko sakura joanna magdalena agnieszka ewa zofia
  eleanor florence harriet rosemary bridget siobhan fiona moira gillian`
    .trim()
    .split(/\s+/)
    .map((name) => [name, false] as const),
]);
