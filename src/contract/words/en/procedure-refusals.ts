/** Why something cannot be done with procedures, their papers and their schedule. */
export const procedureRefusals = {
  'not-of-this-one': 'This is not one on which “{act}” can be done.',
  'no-joint-group': 'These procedures do not wait for each other, or have been decided already; load the page anew.',
  'no-papers-wanted': 'No procedure asks for “{paper}”; load the page anew.',
  'papers-there-already': '“{paper}” was handed in already and counts for every procedure.',
  'no-receipts-to-report': 'There is no receipt that has not been reported.',
  'no-such-template': 'There is no such list of procedures.',
  'line-twice': 'Two lines of the list have the same id ({line}); change one.',
  'line-unnamed': 'Line {n} has no name; give it one.',
  'no-procedures-yet': 'The project has no procedures, so there is no schedule to file.',
  'no-target-day': 'There is no target day: give one, or give the start node a day under Nodes.',
  'target-too-early':
    'It cannot be done by {target} any more: begun today, everything is done by {earliest} at the earliest. Change the target, or bring it to a joint meeting.',
  'no-open-procedures': 'The project has no procedure under way.',
  'procedure-twice': 'The procedure “{title}” is listed twice.',
  'procedure-there-already': 'The project has the procedure “{title}” already.',
  'no-such-prerequisite': '“{title}” waits for “{wanted}”, which is not in the list.',
  'procedures-in-a-circle':
    'These procedures wait for each other and none can begin; bring them to a joint meeting or change what they wait for: {named}',
  'prerequisites-open':
    'Not finished yet: {named}. Accept it with papers missing, or have a joint meeting decide that it goes on beside them.',
};
