/** Forms of one word on a line, its dictionary form first. */
export const ITALIAN = `
ministro ministri ministra ministre
governo governi
accordo accordi
legge leggi
annunciare annuncia annunciò annunciato annunciata annunciati annunciano annunciava annunciando
firmare firma firmò firmato firmata firmati firmano firmava firmando
approvare approva approvò approvato approvata approvati approvano approvava approvando
decidere decide decidono decideva decidendo
finire finito finita finiti finiva finendo
decisione decisioni
elezione elezioni
regione regioni
presidente presidenti
europeo europei europea europee
nazionale nazionali
sociale sociali
pubblico pubblici pubblica pubbliche
tedesco tedeschi tedesca tedesche
politico politici politica politiche
economico economici economica economiche
paese paesi
bambino bambini bambina bambine
cittadino cittadini cittadina cittadine
consigliere consiglieri
direttore direttori
ospedale ospedali
lavoratore lavoratori
servizio servizi
misura misure
riforma riforme
impresa imprese
scuola scuole
ufficio uffici
amico amici
banca banche
spiaggia spiagge
nuovo nuovi nuova nuove
giudice giudici
commissione commissioni
comune comuni
italiano italiani italiana italiane
quotidiano quotidiani quotidiana
sviluppare sviluppa sviluppato svilupperà svilupperanno
garantire garantisce garantito garantirà
prendere prende prendono preso presa presi
promettere promette promesso promessa
scrivere scrive scritto scritta scritti
chiedere chiede chiesto chiesta chiedono
decidere decide deciso decisa decisi decidono
rispondere risponde risposto risposta
proporre propone proposto proposta proposte propongono
offrire offre offrono offerto offerta
aprire apre aperto aperta aprono
vincere vince vinto vinta
direttore direttori direttrice direttrici
uomo uomini
`;
