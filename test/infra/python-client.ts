import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiDocuments } from '../../infra/api-documents.ts';

// Tried by hand, with openapi-python-client from PyPI and the Python that has its packages:
// npx tsx test/infra/python-client.ts <openapi-python-client> <python>
const [generator = 'openapi-python-client', python = 'python3'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'zhaoshang-python-'));

/** Imports every module and reads the refusals of service and gateway as the client would. */
const trial = `
import importlib, json, pkgutil, sys, httpx
import approvals, leads, notifications
for package in (approvals, leads, notifications):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + '.'):
        importlib.import_module(module.name)
from approvals.api.tasks import task_read
problem = dict(type='t', title='t', status=0, code='NOT_FOUND', detail='d', correlationId='c')
def answered(status, body):
    transport = httpx.MockTransport(lambda request: httpx.Response(status, json=body))
    client = approvals.Client('https://api.invalid', httpx_args={'transport': transport})
    return type(task_read.sync('01J0000000000000000000000Z', client=client)).__name__
print('404', answered(404, problem), '401', answered(401, problem), '401 of the gateway', answered(401, {'message': 'Unauthorized'}))
`;

const modulesIn = (path: string): readonly string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.py'));

for (const [service, document] of await apiDocuments()) {
  const path = join(folder, `${service}.json`);
  writeFileSync(path, document);
  const made = join(folder, service);
  const { stdout, stderr } = spawnSync(
    generator,
    ['generate', '--path', path, '--output-path', made, '--meta', 'none'],
    { encoding: 'utf8' },
  );
  const classes = readdirSync(join(made, 'models')).length - 1;
  const unmade = `${stdout}\n${stderr}`.split('\n').filter((line) => /WARNING|Unable/.test(line));
  console.log(
    `${service}: ${modulesIn(made).length} files, ${classes} classes, ${unmade.length} not made`,
    unmade,
  );
}
console.log(execFileSync(python, ['-c', trial], { cwd: folder, encoding: 'utf8' }).trim());
