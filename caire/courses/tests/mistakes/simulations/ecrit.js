// Une note d'auteur n'est lue par personne.
export const mots = { non: "C'est dit", oui: `Il reste ${1 + 1} mots ?` };
export const style = "a:hover { color: red; } b { width: calc(100% - 2px); }";
