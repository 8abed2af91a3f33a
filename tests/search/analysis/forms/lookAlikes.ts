/** Pairs of words that look alike and have nothing to do with each other. */
export const LOOK_ALIKES: Readonly<Record<string, string>> = {
  et: `riik/riie kohus/koht seadus/seade kool/kolm linn/lind liige/liik turg/Türgi Eesti/eest hind/hinne maks/makk
    sõda/sada vald/valu minister/ministrant president/presiidium raha/rahu koda/kodu otsus/otsa sild/silt laev/laen
    keel/keeld`,
  ru: `министр/минута страна/странный суд/судно мир/миллион война/войско закон/закат банк/банка план/планета
    город/огород президент/президиум договор/доклад школа/шкала граница/гранит рынок/рана часть/час орган/организация
    посол/посылка полиция/политика нефть/нефрит состав/состояние`,
  en: `policy/police general/generate news/new border/bored court/courtesy fraud/freud tax/taxi state/station
    sign/signal mission/missile charge/character attorney/attrition prison/prism agent/agenda bank/bankrupt grant/grand
    trial/triad council/counsel wander/wand import/important
    securities/security execution/executive probate/probation customs/customer customs/customized importers/importance
    intern/international internal/international organs/organizations minority/minor university/universal
    generals/generally provide/providence offices/officers departed/department assisted/assistant will/willful
    accord/according inform/informant defended/defendants accounts/accountants accounts/accountability
    related/relatives person/personal reports/reporters response/responsible active/activities authors/authorities
    authors/authorized initials/initiatives Cooper/cooperation several/severe design/designated contained/containers
    president/presiding July/Julie Mary/Marie main/Maine Harry/Harris house/housing nature/naturalized
    major/majority deposits/depositions constituted/constitution engines/engineers fabric/fabricated emerging/emergency
    utilized/utilities apart/apartments terminated/terminals inside/insiders diversity/diversion good/goods
    hear/hearings United/units even/evening suits/suites integrated/integrity past/paste station/stationary
    army/arm community/commute universe/university author/authority relation/relative organize/organism`,
  ar: `وزير/زيارة حكومة/حكم رئيس/رأس قانون/قانا دولة/دولار مدينة/دين اتفاق/نفق تعاون/تعاقد لجنة/جنة إعلان/علم
    مؤسسة/أساس سياسة/سياحة مشروع/شارع اجتماع/مجتمع مواطن/موطن جامعة/جماعة كتاب/كتيبة ماء/سماء وفد/فداء بلد/لدى`,
  fr: `ministre/minute état/étage loi/loin ville/villa accord/accordéon poste/posture police/politique cour/courage
    port/porte service/serveur conseil/console mer/mère maire/marine paix/pays santé/sans banque/banquet terre/terrain
    nation/natation commission/commerce général/génération entreprises/entreprendre permis/permet contenu/contient
    revenu/revient employé/emploi détenu/détient loyer/loi parlement/parler Métis/met maisons/mais français/France`,
  de: `Land/Landung Steuer/steil Wahl/Wald Gesetz/Gesicht Haus/Haut Stadt/Stand Brücke/Bruch Minister/Ministrant
    Regierung/Region Schule/Schulter Kind/Kino Polizei/Politik Vertrag/Vertreter Amt/Ampel Bank/Bankett Rat/Rate
    Gericht/Gerät Gesicht/sich Geschäft/Schaf Markt/Mark Hafen/haften Messe/Messer Partei/Parterre`,
  es: `ministro/minuto ley/leyenda ciudad/cuidado policía/política puerto/puerta banco/barco juez/juego mar/marca
    paz/país gobierno/gobernanta acuerdo/acueducto servicio/servilleta presidente/presidio estado/estadio
    consejo/conejo hospital/hospicio salud/saludo empresa/sorpresa camino/camión guerra/guerrilla barrio/barra medio/medir irlandesa/Irlanda`,
  it: `ministro/minuto legge/leggero polizia/politica porto/porta conto/contro giudice/giustizia mare/marca
    pace/paese governo/inverno accordo/ricordo servizio/servo presidente/presidio stato/statua
    consiglio/coniglio ospedale/ospite salute/saluto impresa/imprenditore camino/camion guerra/guerriglia comune/comunione imprese/prendere inchiesta/chiedere
    imposta/imporre elettrici/elettori leggera/legge lettera/letto`,
};
