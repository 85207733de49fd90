// SPDX-License-Identifier: MIT

/** What a person brings to the demo: seven sentences, three of them points, one quote. */
export const kText = [
  'The glassworks at Ember Quay will replace the gas in its largest furnace with hydrogen from spring 2028, the company said on Monday.',
  'The rebuilt furnace costs 52 million crowns, of which the national climate fund pays 19 million, and it should cut the works’ emissions by two thirds.',
  'About 340 people work at the quay, where glass has been blown since 1788.',
  '“If we lay gas pipes again, we lay them for the last time,” said Mariam Okafor, the director of the works.',
  'The union supports the plan but asks for a guarantee, because its members have heard of many futures before.',
  'The hydrogen will come from the wind farm off Skerry Point through a pipeline of eleven kilometres.',
  'The port authority is expected to approve its route in June, after a hearing of the residents of the quay.',
].join('\n\n');
