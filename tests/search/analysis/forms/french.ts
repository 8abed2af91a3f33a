/** Forms of one word on a line, its dictionary form first. */
export const FRENCH = `
ministre ministres
gouvernement gouvernements
accord accords
loi lois
annoncer annonce annoncé annoncée annoncés annoncées annonçait annoncent annoncera annonçant
signer signe signé signée signés signées signait signent signera signant
décider décide décidé décidée décidés décident décidera
adopter adopte adopté adoptée adoptés adoptées adoptent adoptera
décision décisions
négociation négociations
président présidents présidente présidentes
européen européens européenne européennes
national nationaux nationale nationales
régional régionaux régionale régionales
social sociaux sociale sociales
travail travaux
hôpital hôpitaux
journal journaux
ville villes
enfant enfants
citoyen citoyens citoyenne citoyennes
conseiller conseillers conseillère conseillères
directeur directeurs
directrice directrices
finir finit fini finis finissent finissait
bâtir bâtit bâti bâtie bâtis bâtissent
répondre répond répondu répondent répondra
service services
mesure mesures
politique politiques
économique économiques
sécurité sécurités
développement développements
entreprise entreprises
réforme réformes réformer réformé réformée
protéger protège protégé protégée protégés protégées protègent protéger
agricole agricoles
public publics publique publiques
nouveau nouveaux nouvelle nouvelles
français française françaises
québécois québécoise québécoises
délai délais
emploi emplois
actif actifs active actives
améliorer améliore améliorons amélioré améliorée amélioration
lancer lance lançons lancé lancée
changer change changeons changé changement
choisir choisit choisi choisissons choisissent
offrir offre offrent offert offerte offertes
découvrir découvre découvert découverte
permettre permet permettent permettra
soumettre soumet soumis soumise soumettent
recevoir reçoit reçu reçue reçoivent recevra
apprendre apprend apprenons apprennent appris apprise
maintenir maintient maintenu maintenue maintiennent
inscrire inscrit inscrite inscrits inscrivent
envoyer envoie envoient envoyé envoyée
étranger étrangers étrangère étrangères
foyer foyers
sénateur sénateurs sénatrice sénatrices
auteur auteurs autrice autrices
développeur développeurs développeuse développeuses
français française françaises
montréalais montréalaise
élu élue élus élues
enjeu enjeux
lieu lieux
long longue longues
chef cheffe cheffes
maire mairesse
parlement parlementaire parlementaires
Métis métisse métisses
`;
