import { describeEngines } from './engines.ts'
import { storeContract } from './store-contract.ts'

describeEngines('store', storeContract)
