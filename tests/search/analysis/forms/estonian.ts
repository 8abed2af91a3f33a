/** Forms of one word on a line, its dictionary form first. */
export const ESTONIAN = `
kaitse kaitset kaitses kaitsega kaitsest kaitsele kaitseks
minister ministri ministrit ministrile ministriga ministrid ministrite ministritele ministreid
riik riigi riiki riikide riigis riigist riigile riigid riikidele riike riigiga
leping lepingu lepingut lepinguid lepingus lepingust lepingute lepingud lepingutes lepinguga
eelarve eelarvet eelarves eelarvest eelarvega eelarveid eelarvete
valitsus valitsuse valitsust valitsusele valitsuses valitsused valitsuste valitsustele valitsusi valitsusega
president presidendi presidenti presidendile presidendiga presidendid presidentide presidente
valdkond valdkonna valdkonda valdkonnas valdkondade valdkondi valdkonnad
seadus seaduse seadust seadused seaduste seadusi seadusega seadustes
inimene inimese inimest inimesed inimeste inimesi inimestele inimesele
eestlane eestlase eestlast eestlased eestlaste eestlasi
pank panga panka pangad pankade panku pankadele pangas
kool kooli koolis koolid koolide koole koolidele koolist
linn linna linnas linnad linnade linnadele
vald valla valda vallas vallad valdade valdu
kohus kohtu kohut kohtus kohtule kohtud kohtute kohtusse
koht koha kohta kohad kohtade kohti kohas
liige liikme liiget liikmed liikmete liikmeid liikmele
töö tööd töös tööst tööga tööle
koostöö koostööd koostöös koostööst koostööga
toetus toetuse toetust toetused toetuste toetusi toetusega
toetama toetab toetas toetada toetanud toetati toetatakse toetavad toetasid toetamine toetamise toetamist toetamiseks
allkirjastama allkirjastas allkirjastab allkirjastati allkirjastada allkirjastanud allkirjastamine allkirjastamise
kinnitama kinnitas kinnitab kinnitati kinnitada kinnitanud
ministeerium ministeeriumi ministeeriumis ministeeriumile ministeeriumid ministeeriumide ministeeriume
meede meetme meedet meetmed meetmete meetmeid
nõue nõude nõuet nõuded nõuete nõudeid
seade seadme seadet seadmed seadmete seadmeid
toode toote toodet tooted toodete tooteid
kokkulepe kokkuleppe kokkulepet kokkulepped kokkulepete kokkuleppeid
aeg aja aega ajad aegade ajal
tähtaeg tähtaja tähtaega tähtajad
hind hinna hinda hinnad hindade hindu hinnaga
olukord olukorra olukorda olukorras olukordade
õigus õiguse õigust õigused õiguste õigusi
liit liidu liitu liidus liidule liidud liitude
direktor direktori direktorit direktorile direktorid direktorite
ettevõte ettevõtte ettevõtet ettevõtted ettevõtete ettevõtteid ettevõttele
aasta aastat aastal aastas aastaks aastate aastad aastast
raha rahast rahaga rahale
maja majas majast majad majade maju
keel keele keelt keeles keeled keelte keeli
laps lapse last lapsed laste lapsi lastele
politsei politseid politseile politseis politseiga
võimalus võimaluse võimalust võimalused võimaluste võimalusi
nõukogu nõukogus nõukogule nõukogud nõukogude nõukogust
sõda sõja sõjas sõjad sõdade
kiri kirja kirjas kirju kirjad kirjale
artikkel artikli artiklit artiklid artiklite artikleid
number numbri numbrit numbrid numbrite numbreid
november novembri novembris novembrit
esimees esimehe esimeest esimehed esimehele
turg turu turul turgu turgude turud
Türgi Türgis Türgist Türgile
Tallinn Tallinna Tallinnas Tallinnast
Tartu Tartus Tartust Tartusse
Eesti Eestis Eestist Eestile Eestit Eestiga
Ukraina Ukrainas Ukrainale Ukrainat Ukrainaga Ukrainast
Läti Lätis Lätit Lätiga
Soome Soomes Soomest Soomega
rahvas rahva rahvast rahvale rahvad
leht lehe lehte lehed lehtede lehel
jõud jõu jõudu jõude
eelnõu eelnõud eelnõus eelnõude eelnõuga
ametnik ametniku ametnikku ametnikud ametnike ametnikele
õpetaja õpetajat õpetajad õpetajate õpetajaid
rahvusvaheline rahvusvahelise rahvusvahelist rahvusvahelised rahvusvaheliste rahvusvahelisi
suur suure suurt suured suurte suuri
oluline olulise olulist olulised oluliste
uus uue uut uued uute uusi
teenus teenuse teenust teenused teenuste teenuseid teenusega
projekt projekti projektis projektid projektide projekte projektiga
keskkond keskkonna keskkonda keskkonnas
kava kavas kavast kavad kavade
arv arvu arvus arvud arvude
maks maksu makse maksud maksude maksust
tervis tervise tervist tervisega
uudis uudise uudist uudised uudiste uudiseid
otsus otsuse otsust otsused otsuste otsusega
fond fondi fondid fondide fondist fonde
algatus algatuse algatust algatusi
andmed andmete andmeid andmetele
patsient patsiendi patsienti patsiendid patsientide
haigla haiglas haiglat haiglate haiglasse haiglad
kandidaat kandidaadi kandidaati kandidaadid kandidaatide
laev laeva laevad laevade laevu
lennuk lennuki lennukit lennukid lennukite
tuul tuule tuult tuuled tuulte
elu elus elust eluga elule
õppus õppuse õppust õppused õppusel
abi abiga abist abile
allikas allika allikat allikad allikate
komisjon komisjoni komisjonis komisjonile komisjonid komisjonide komisjone
kodanik kodaniku kodanikku kodanikud kodanike kodanikele kodanikega
haridus hariduse haridust haridusele hariduses
metsandus metsanduse metsandust
piir piiri piiril piirid piiride piiridel piire
lend lennu lendu lennud lendude lende
sadam sadama sadamas sadamat sadamad sadamate sadamaid
tee teed teel teede teele
maantee maanteed maanteel maanteede maanteele
sild silla silda sillad sildade sildu
hoone hoonet hoones hooned hoonete hooneid
rahandus rahanduse rahandust
pension pensioni pensionit pensionid pensionide pensione
tööandja tööandjat tööandjad tööandjate tööandjatele
ettepanek ettepaneku ettepanekut ettepanekud ettepanekute ettepanekuid
arutama arutab arutas arutati arutada arutavad arutanud arutamine arutamisel
esitama esitab esitas esitati esitada esitavad esitanud esitamise
kehtestama kehtestab kehtestas kehtestati kehtestada kehtestamine
jõustuma jõustub jõustus jõustuda jõustunud jõustumine
kohtuma kohtub kohtuda kohtumine kohtumise kohtumisel
tegema teeb teha teinud tehakse
andma annab andis anda andnud antakse
saama saab saada saanud saadakse
raudtee raudteed raudteel raudteede
haigus haiguse haigust haigused haiguste haigusi
vaktsiin vaktsiini vaktsiinid vaktsiinide vaktsiine
õpilane õpilase õpilast õpilased õpilaste õpilasi õpilastele
riigikogu riigikogus riigikogule riigikogust
suursaadik suursaadiku suursaadikut suursaadikud suursaadikute
energia energiat energiaga energiast
elekter elektri elektrit elektriga
hange hanke hanget hanked hangete hankeid
tulu tulud tulude tulust tuludest
kulu kulud kulude kulusid kuludest
käsk käsu käsku käsud käskude
noor noore noort noored noorte noori noortele
mets metsa metsas metsad metsade metsi
jõgi jõe jõge jões jõed jõgede
vesi vee vett vees vete
sõidukijuht sõidukijuhi sõidukijuhti sõidukijuhid sõidukijuhtide
pool poole poolt pooled poolte pooli
`;
