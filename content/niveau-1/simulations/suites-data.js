// The text on which « La machine à suites » is trained, written for it.
// CAIRE, CC BY-SA 4.0. People, places, times and prices are made up.
//
// Everyday scenes, full of shared turns on purpose (« ouvre à », « il y a », « demande si »): the machine recombines
// them into sentences that read well and that the text never said.

export const CREDIT = "Texte CAIRE, licence CC BY-SA 4.0. Personnes et lieux inventés.";

export const STARTS = ["La bibliothèque ouvre à", "La gare date de", "Le chef de gare s’appelle", "Samira dit que"];

export const TEXT = `
Le marché ouvre à sept heures, le mercredi et le samedi.
Sur la place du village, il y a déjà du monde.
Samira vend des pommes, des poires et du miel.
Le kilo de pommes coûte deux euros.
Le pot de miel coûte huit euros.
Sous la halle, il y a une odeur de pain chaud.
Luc vend des fromages de chèvre et du beurre salé.
Il coupe un morceau de fromage et demande si la semaine a été bonne.
Awa prend un kilo de pommes, un pot de miel et un morceau de fromage.
Elle prend le temps de parler avec Samira.
Samira dit que la pluie arrive.
Luc dit que le soleil revient toujours le samedi.
Un enfant demande si le chien peut goûter le fromage.
Luc répond que le chien préfère le pain.
Tout le monde rit, même le chien.
La halle date de 1784.
À midi, le marché ferme et le calme revient jusqu’au samedi.
Samira range les pommes, Luc range les fromages, et le chien attend son morceau.

La bibliothèque ouvre à dix heures, le mardi et le samedi.
Au fond de la bibliothèque, il y a une grande table en bois.
La bibliothécaire s’appelle Inès Diallo.
Elle range les livres, prépare le café et raconte une histoire aux enfants.
Elle dit que les livres sur les oiseaux sont les plus demandés.
Awa prend un livre sur les oiseaux et un livre de cuisine.
Joseph prend le journal et s’installe près de la fenêtre.
Il lit la page des sports, puis la page de la météo.
Joseph dit que la pluie arrive toujours en juin.
Un enfant demande si les dragons vivent encore.
Inès répond que les dragons vivent dans les livres.
Elle pose un livre sur la table et raconte une histoire de dragon.
Dans cette histoire, le dragon prend le train et cherche la mer.
Le dragon demande si la mer est encore loin.
Le chef de gare répond que la mer est au bout de la ligne.
Tout le monde rit, même Joseph.
La carte de la bibliothèque ne coûte rien.
Le café coûte un euro.
La bibliothèque date de 1998.
Le soir, la bibliothèque ferme et le calme revient dans la rue.

Le guichet de la gare ouvre à sept heures, le lundi et le vendredi.
Sur le quai de la gare, il y a déjà du monde.
Le chef de gare s’appelle Yann Kerleau.
Le train de la côte part à huit heures.
Le train de la vallée part à midi.
Le train du soir part à vingt heures.
Le billet de train coûte six euros.
Joseph attend le train de la côte avec une valise rouge.
Il regarde la pluie tomber sur le quai.
Samira attend le train de la vallée avec un panier de pommes.
Elle dit que le train arrive toujours quand on ne le regarde pas.
Le chef de gare dit que le train de la côte a dix minutes de retard.
Un enfant demande si le train dort la nuit.
Le chef de gare répond que le train dort sous la grande horloge.
Près de la fenêtre, il y a un chien et un panier.
Le chien regarde le panier, Samira regarde le chien.
Samira pose une pomme sur le banc, et le chien attend.
Quand le train arrive, tout le monde se lève.
La gare date de 1867.
Après le départ du train, le calme revient sur le quai.

La boulangerie ouvre à six heures, tous les jours sauf le lundi.
Le boulanger s’appelle Bruno Ferreira.
Dans la boulangerie, il y a une odeur de pain chaud et de café.
Le pain coûte un euro.
La tarte aux pommes coûte quatre euros.
Bruno prépare le pain, prépare la tarte et prépare le café.
Linh prend un pain, une tarte aux pommes et un café.
Elle demande si la tarte est encore chaude.
Bruno répond que la tarte est chaude et que le café est fort.
Linh dit que le café est toujours bon le matin.
Yann prend un pain et un café pour la route.
Devant la boulangerie, il y a un banc et une grande horloge.
Joseph s’installe sur le banc et lit le journal.
Il dit que le pain du village est le meilleur du pays.
À midi, la boulangerie ferme et Bruno dort enfin.

La mairie ouvre à neuf heures, le lundi et le jeudi.
La maire du village s’appelle Hélène Morin.
Dans la salle de la mairie, il y a une grande table et une grande fenêtre.
Hélène range les lettres, prépare la fête et répond au téléphone.
Linh demande si la fête du village est toujours en juin.
La maire répond que la fête est le premier samedi de juin.
Luc demande si le marché peut rester ouvert ce jour-là.
La maire répond que le marché peut rester ouvert toute la journée.
Bruno demande si le four de la halle marche encore.
La maire répond que le four marche et que la halle est ouverte aux boulangers.
Sur la table, il y a un plan du village et un pot de miel.
Le pont date de 1902.
Hélène dit que le pont est solide et que la rivière est calme.
La carte du village ne coûte rien.
Le soir, la mairie ferme et le calme revient pour la nuit.

Le premier samedi de juin, la fête du village commence à midi.
Sur la place du village, il y a des tables, des chaises et des fleurs.
Sous la halle, il y a de la musique et une odeur de tarte chaude.
Le repas de la fête coûte douze euros.
Le jus de pomme coûte un euro.
La chanteuse s’appelle Rosa Lambert.
Elle chante une chanson sur la mer et une chanson sur les oiseaux.
Awa danse avec Luc, Linh danse avec Joseph, et le chien danse tout seul.
Samira vend du jus de pomme et du miel.
Bruno coupe la tarte et demande si tout le monde a mangé.
Un enfant demande si le dragon vient danser.
Inès répond que le dragon arrive toujours en retard.
Le chef de gare dit que le train du soir a dix minutes de retard.
Tout le monde rit et le dragon reste dans son livre.
La maire dit que la fête est la plus belle du pays.
Joseph dit que la pluie arrive, mais la pluie ne vient pas.
Le soleil revient, la musique commence, et tout le monde se lève.
À minuit, la fête ferme doucement et le calme revient sous les arbres.

Le dimanche, la place du village est calme.
Le chien dort devant le four.
Awa lit un livre sur les oiseaux au bord de l’eau.
Elle dit que les oiseaux de la rivière sont les plus beaux du pays.
Linh prépare une tarte aux poires pour Joseph.
Joseph répond que la tarte aux poires est la meilleure.
Inès attend le train de la vallée avec un livre de cuisine.
Elle demande si le train est à midi ou à vingt heures.
Le chef de gare répond que le train de la vallée part toujours à midi.
Samira prépare un panier de pommes et de poires.
Luc prépare un morceau de fromage et de pain.
Hélène prend le temps de lire le journal près de la fenêtre.
Il y a une page sur la fête et une page sur la météo.
Le soir, Rosa chante une chanson sur le train et une chanson sur la pluie.
Un enfant demande si la fête peut recommencer le samedi.
Tout le monde répond que la fête revient toujours en juin.
La nuit, le train dort à la gare, le pain dort au four, et le calme revient partout.
`.trim();
