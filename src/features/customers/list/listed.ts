/* The list of customers that the view and the page of a customer share. */
import { CustomerList } from '#state/customer-list.svelte.ts';
import { workspace } from '#state/workspace.svelte.ts';

export const customerList = new CustomerList(workspace.door);
