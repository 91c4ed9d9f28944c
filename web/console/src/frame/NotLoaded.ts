/** A page's code could not be fetched: without a network, or after an update that gave its file another name. */
export class NotLoaded extends Error {}
