/** Something that cannot be done in the simulated world, said so that whoever asked can put it right. */
export class ImpossibleAct extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ImpossibleAct';
  }
}
