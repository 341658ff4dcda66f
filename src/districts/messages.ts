import type { Circle } from '../circles/store.ts';
import type { Button, Message } from '../delivery/message.ts';
import type { District } from './store.ts';

export function districtsCard(districts: readonly (District & { circles: number })[], mayOpen: boolean): Message {
  const buttons = districts.map(({ id, name, circles }): Button[] => [
    { label: { key: 'district-line', args: { name, circles } }, press: { action: 'district', id } },
  ]);
  if (mayOpen) buttons.push([{ label: { key: 'button-open-district' }, press: { action: 'district-new', id: 0 } }]);
  if (mayOpen && districts.length > 0) {
    buttons.push([{ label: { key: 'button-help-kinds' }, press: { action: 'help-kinds', id: 0 } }]);
    buttons.push([{ label: { key: 'button-seasons' }, press: { action: 'seasons', id: 0 } }]);
    buttons.push([{ label: { key: 'button-legal-reference' }, press: { action: 'legal-reference', id: 0 } }]);
    buttons.push([{ label: { key: 'button-erase-find' }, press: { action: 'erase-find', id: 0 } }]);
  }
  return { text: { key: 'districts-card', args: { districts: districts.length } }, buttons };
}

export function districtCard(
  district: District,
  circles: readonly Circle[],
  may: { open: boolean; roles: boolean; groups: boolean; broadcasts: boolean },
): Message {
  const buttons = circles.map(({ id, codeName, stage }): Button[] => [
    {
      label: { key: 'circle-line', args: { codeName, stage: { text: { key: `circle-stage-${stage}` } } } },
      press: { action: 'circle', id },
    },
  ]);
  if (may.open)
    buttons.push([{ label: { key: 'button-open-circle' }, press: { action: 'circle-new', id: district.id } }]);
  if (may.groups) buttons.push([{ label: { key: 'button-groups' }, press: { action: 'groups', id: district.id } }]);
  if (may.broadcasts)
    buttons.push([{ label: { key: 'button-broadcasts' }, press: { action: 'broadcasts', id: district.id } }]);
  if (may.roles) {
    buttons.push([{ label: { key: 'button-roles' }, press: { action: 'roles', id: district.id } }]);
  }
  buttons.push([{ label: { key: 'button-back' }, press: { action: 'districts', id: 0 } }]);
  return { text: { key: 'district-card', args: { name: district.name, circles: circles.length } }, buttons };
}
