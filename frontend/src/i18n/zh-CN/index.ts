import archive from './archive.json'
import callbacks from './callbacks.json'
import cases from './cases.json'
import common from './common.json'
import complaints from './complaints.json'
import contacts from './contacts.json'
import control from './control.json'
import customers from './customers.json'
import deadlines from './deadlines.json'
import evaluationForms from './evaluationForms.json'
import forwarding from './forwarding.json'
import frame from './frame.json'
import people from './people.json'
import problems from './problems.json'
import quality from './quality.json'
import recordings from './recordings.json'
import remediation from './remediation.json'
import routing from './routing.json'
import sampling from './sampling.json'
import sources from './sources.json'
import studio from './studio.json'
import suggestions from './suggestions.json'
import surveys from './surveys.json'
import tasks from './tasks.json'
import tickets from './tickets.json'

export const zhCN = {
  archive,
  callbacks,
  cases,
  common,
  complaints,
  contacts,
  control,
  customers,
  deadlines,
  evaluationForms,
  forwarding,
  frame,
  people,
  problems,
  quality,
  recordings,
  remediation,
  routing,
  sampling,
  sources,
  studio,
  suggestions,
  surveys,
  tasks,
  tickets,
}
