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
`;
