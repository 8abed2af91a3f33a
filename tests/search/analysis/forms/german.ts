/** Forms of one word on a line, its dictionary form first. */
export const GERMAN = `
Minister Ministers Ministern
Ministerin Ministerinnen
Regierung Regierungen
Vertrag Vertrags Vertrages Verträge Verträgen
Gesetz Gesetzes Gesetze Gesetzen
Haus Hauses Häuser Häusern
Land Landes Länder Ländern
Stadt Städte Städten
Bürger Bürgers Bürgern
Bürgerin Bürgerinnen
Kind Kindes Kinder Kindern
Schule Schulen
Krankenhaus Krankenhauses Krankenhäuser Krankenhäusern
Abkommen Abkommens
Haushalt Haushalts Haushalte Haushalten
Steuer Steuern
Wahl Wahlen
Sitzung Sitzungen
Präsident Präsidenten
Präsidentin Präsidentinnen
Abgeordneter Abgeordnete Abgeordneten
deutsch deutsche deutschen deutscher deutsches deutschem
europäisch europäische europäischen europäischer europäisches europäischem
neu neue neuen neuer neues neuem
öffentlich öffentliche öffentlichen öffentlicher öffentliches
sagen sagt sagte sagten gesagt
erklären erklärt erklärte erklärten
fordern fordert forderte forderten gefordert
fördern fördert förderte förderten gefördert
ankündigen angekündigt
vorstellen vorgestellt
beschließen beschließt
unterzeichnen unterzeichnet unterzeichnete unterzeichneten
Unternehmen Unternehmens
Maßnahme Maßnahmen
Beschluss Beschlusses Beschlüsse Beschlüssen
Ausschuss Ausschusses Ausschüsse Ausschüssen
Behörde Behörden
Zahl Zahlen
Jahr Jahres Jahre Jahren
Flughafen Flughafens Flughäfen
Brücke Brücken
`;
