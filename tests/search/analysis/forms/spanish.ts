/** Forms of one word on a line, its dictionary form first. */
export const SPANISH = `
ministro ministros ministra ministras
gobierno gobiernos
acuerdo acuerdos
ley leyes
anunciar anuncia anunció anunciado anunciada anunciados anunciaron anunciará anunciando
firmar firma firmó firmado firmada firmados firmaron firmará firmando
aprobar aprobó aprobado aprobada aprobados aprobaron aprobará aprobando
decidir decide decidió decidido decidida decidieron decidirá
vender vende vendió vendido vendida vendieron venderá
decisión decisiones
elección elecciones
negociación negociaciones
presidente presidentes
presidenta presidentas
europeo europeos europea europeas
nacional nacionales
social sociales
público públicos pública públicas
ciudad ciudades
país países
niño niños niña niñas
ciudadano ciudadanos ciudadana ciudadanas
consejero consejeros consejera consejeras
director directores
directora directoras
hospital hospitales
trabajador trabajadores
trabajadora trabajadoras
servicio servicios
medida medidas
política políticas
económico económicos económica económicas
mujer mujeres
reforma reformas
empresa empresas
autoridad autoridades
nuevo nuevos nueva nuevas
juez jueces
luz luces
voz voces
francés francesa franceses francesas
alemán alemana alemanes
irlandés irlandesa irlandeses
pedir pide pidió pedido piden
seguir sigue siguió seguido siguen
`;
