/** Forms of one word on a line, its dictionary form first. */
export const ENGLISH = `
minister ministers minister's ministers’
agreement agreements agreement's
sign signs signed signing
announce announces announced announcing
policy policies policy's
country countries country's
city cities
tax taxes taxed
charge charges charged charging
investigate investigates investigated investigating
conspiracy conspiracies
sentence sentences sentenced sentencing
attorney attorneys attorney's
plead pleads pleaded pleading
violate violates violated violating
company companies company’s
agency agencies agency's
child child's
settle settles settled settling
run runs running
study studies studied studying
apply applies applied applying
bomb bombs bombing bombed
defendant defendants defendant’s
witness witnesses witnessing
security security's secure secured
execute executes executed executing execution
executive executives executive's
customer customers customers’
import imports imported importer importers importing
organize organizes organized organizing organization organizations
minor minors minor's
officer officers officer's
office offices
department departments department's
authority authorities authority's
authorize authorizes authorized authorizing authorization
respond responds responded responding
response responses responsive
president presidents president's
preside presides presided presiding
engineer engineers engineering
cooperate cooperates cooperated cooperating cooperation cooperative
constitution constitutions constitutional
unite unites united uniting
unit units unit's
natural naturally
emergency emergencies
`;
