// The world of « Le jury des CV », written down so that nobody has to guess it. Every file is fictitious, and the past
// decisions are unfair because the rule below makes them so: that is what the model will be shown.

export const FILES = 60; // past files, and as many new ones; women and men in equal numbers
export const PLACES = 24; // interviews to be given each time

export const FIELDS = [
  { id: "sex", name: "Sexe (femme)", short: "sexe" },
  { id: "pause", name: "Interruption de carrière", short: "interruption" },
  { id: "partTime", name: "Temps partiel", short: "temps partiel" },
  { id: "experience", name: "Années d’expérience", short: "expérience" },
  { id: "degree", name: "Niveau de diplôme", short: "diplôme" },
  { id: "distance", name: "Distance du domicile", short: "distance" },
];

// How often a career pause and part-time work are drawn. The gap imitates a society that shares them unequally.
export const CHANCES = { pause: { woman: 0.6, man: 0.15 }, partTime: { woman: 0.5, man: 0.1 } };

// Ability comes from the length of the career, the degree and a personal part, drawn alike for everybody. A pause takes
// one to four years off the experience written in the file; it takes nothing off ability.
export const ABILITY = { perYear: 0.225, middleCareer: 11, perDegree: 1.1, middleDegree: 2.5, able: 0.35 };

// What the past jury took away from a file, whatever the ability, before keeping the best ones.
export const UNFAIRNESS = { woman: 1, pause: 1.1, partTime: 0.8, mood: 0.5 };

export const TRAINING = { steps: 400, rate: 0.3, pull: 0.02 };
