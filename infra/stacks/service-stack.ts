import { Stack, Validations } from 'aws-cdk-lib';
import {
  HttpAuthorizer,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Construct } from 'constructs';
import { functionDirectory } from '../bundle.ts';
import { DeadlineSchedule } from '../constructs/deadline-schedule.ts';
import { EventPublisher } from '../constructs/event-publisher.ts';
import { FilesBucket } from '../constructs/files-bucket.ts';
import { InboxConsumer } from '../constructs/inbox-consumer.ts';
import { LogSignal } from '../constructs/log-signal.ts';
import { namedQueue } from '../constructs/named-queue.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { ServiceTable } from '../constructs/service-table.ts';
import { filesApiKind, functionProfiles, type AnyFunctionKind } from '../function-kinds.ts';
import { dueIndex, eventDayIndex } from '../../shared/dynamo/table-definition.ts';
import { alarmSignals } from '../../shared/log.ts';
import { inboxesFedBy } from '../../shared/events/subscribers.ts';
import { inboxVariable } from '../../shared/functions/environment.ts';
import type { StageContext } from '../constructs/stage-context.ts';
import type { PlatformStack } from './platform-stack.ts';
import type { FilesDefinition, ServiceDefinition } from './service-definition.ts';

type ServiceStackProps = {
  readonly stage: StageContext;
  readonly platform: PlatformStack;
  readonly definition: ServiceDefinition;
};

// One permission for all routes: one each would outgrow the 20 KB a function's policy may have.
const integrationOf = (api: ServiceFunction, id: string): HttpLambdaIntegration =>
  new HttpLambdaIntegration(id, api.function, { scopePermissionToRoute: false });

/** One service: its table, its functions and what calls them; its files where it has any. */
export class ServiceStack extends Stack {
  private readonly stage: StageContext;
  private readonly definition: ServiceDefinition;
  private readonly serviceTable: ServiceTable;
  private readonly authorizer: IHttpRouteAuthorizer;
  /** What reads and writes the table; the publisher sees only what was written. */
  private readonly onTheTable: ServiceFunction[] = [];

  constructor(scope: Construct, { stage, platform, definition }: ServiceStackProps) {
    const { service } = definition;
    super(scope, stage.names.stack(service), {
      description: `Zhaoshang ${stage.settings.stage}: ${service}`,
    });
    this.stage = stage;
    this.definition = definition;
    this.serviceTable = new ServiceTable(this, 'Table', { stage, service, definition: definition.table });
    this.authorizer = HttpAuthorizer.fromHttpAuthorizerAttributes(this, 'Authorizer', {
      authorizerId: platform.authorizer.authorizerId,
      authorizerType: 'JWT',
    });
    // The queues are known by name alone, so the order has to be said.
    this.addStackDependency(platform);
    this.addApi(platform);
    if (definition.files !== undefined) this.addFilesApi(platform, definition.files);
    this.addConsumer();
    this.addDeadlineCheck();
    this.addPublisher();
    this.addTableSignals();
  }

  private function(
    kind: AnyFunctionKind,
    errorImpact: string,
    environment: Readonly<Record<string, string>> = {},
  ): ServiceFunction {
    const { stage, definition } = this;
    const { service } = definition;
    return new ServiceFunction(this, kind, {
      stage,
      functionName: stage.names.function(service, kind),
      description: `${service}: ${kind}`,
      directory: functionDirectory(stage.bundles, service, kind),
      profile: functionProfiles[kind],
      environment: {
        SERVICE_NAME: service,
        STAGE: stage.settings.stage,
        LOG_LEVEL: stage.settings.logLevel,
        ...environment,
      },
      errorImpact,
    });
  }

  private tableFunction(
    kind: AnyFunctionKind,
    errorImpact: string,
    indexes: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): ServiceFunction {
    const made = this.function(kind, errorImpact, environment).readsAndWrites(this.serviceTable, indexes);
    this.onTheTable.push(made);
    return made;
  }

  private addTableSignals(): void {
    const { service } = this.definition;
    const watched = { stage: this.stage, service, functions: this.onTheTable };
    new LogSignal(this, 'Unreadable', {
      ...watched,
      signal: alarmSignals.unreadable,
      observation: `An item in the table of ${service} cannot be read; lists leave it out and say so, and the log names it.`,
      cost: 'nobody can open or work on what the item stands for, and its deadlines do not fall, until it is repaired (npm run unreadable).',
    });
    new LogSignal(this, 'Unstorable', {
      ...watched,
      signal: alarmSignals.unstorable,
      observation: `${service} refused to write what it could not have read back; the log names the fields.`,
      cost: 'whoever sent it was told of an internal error, lost their work, and cannot do that act until the program is mended.',
    });
  }

  /** The due index spans counties, so only the check that works for all of them may read it; the day index is the operator's. */
  private get indexesWithinACounty(): readonly string[] {
    return this.indexesForADeadlineCheck.filter((name) => name !== dueIndex.name);
  }

  private get indexesForADeadlineCheck(): readonly string[] {
    return this.serviceTable.indexNames.filter((name) => name !== eventDayIndex.name);
  }

  private get tokenEnvironment(): Readonly<Record<string, string>> {
    const { issuer, audience, jwksUri } = this.stage.settings.tokens;
    return { TOKEN_ISSUER: issuer, TOKEN_AUDIENCE: audience, TOKEN_JWKS_URI: jwksUri };
  }

  private addApi(platform: PlatformStack): void {
    const { service, resources, errorImpact, apiUpdates } = this.definition;
    const indexes = this.indexesWithinACounty;
    const api = this.tableFunction('api', errorImpact.api, indexes, this.tokenEnvironment);
    if (apiUpdates === true) api.updates(this.serviceTable);
    const integration = integrationOf(api, 'Integration');
    this.addRoutes(platform, resources, integration);
    // Below the resources every method is taken; this one stands beside them, and a head is asked for as well.
    for (const method of [HttpMethod.GET, HttpMethod.HEAD]) {
      const id = method === HttpMethod.GET ? 'Route openapi' : 'Route openapi head';
      const routeKey = HttpRouteKey.with(`/v1/${service}/openapi.json`, method);
      const openApi = new HttpRoute(this, id, { httpApi: platform.httpApi, routeKey, integration });
      Validations.of(openApi).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason: 'The description of the API is public, like the page that shows it; it holds no data.',
      });
    }
  }

  private addFilesApi(platform: PlatformStack, { resources, errorImpact }: FilesDefinition): void {
    const files = new FilesBucket(this, 'Files', this.stage);
    const indexes = this.indexesWithinACounty;
    const api = this.tableFunction(filesApiKind, errorImpact, indexes, this.tokenEnvironment).putsAndFetches(
      files,
      'MATERIALS_BUCKET',
    );
    this.addRoutes(platform, resources, integrationOf(api, 'FilesIntegration'));
  }

  private addRoutes(
    { httpApi }: PlatformStack,
    resources: readonly string[],
    integration: HttpLambdaIntegration,
  ): void {
    for (const resource of resources) {
      for (const path of [`/v1/${resource}`, `/v1/${resource}/{proxy+}`]) {
        new HttpRoute(this, `Route ${path.slice(1).replaceAll('/', '.')}`, {
          httpApi,
          routeKey: HttpRouteKey.with(path, HttpMethod.ANY),
          integration,
          authorizer: this.authorizer,
        });
      }
    }
  }

  private addConsumer(): void {
    const { errorImpact } = this.definition;
    const consumer = this.tableFunction('on-event', errorImpact['on-event'], this.indexesWithinACounty);
    // The record of a message's tries counts in place.
    consumer.updates(this.serviceTable);
    new InboxConsumer(this, 'Inbox', {
      stage: this.stage,
      service: this.definition.service,
      consumer,
      parkedCost: errorImpact['on-event'],
    });
  }

  private addDeadlineCheck(): void {
    const missedCost = this.definition.errorImpact['check-deadlines'];
    const checker = this.tableFunction('check-deadlines', missedCost, this.indexesForADeadlineCheck);
    new DeadlineSchedule(this, 'Deadlines', {
      stage: this.stage,
      service: this.definition.service,
      checker,
      missedCost,
    });
  }

  private addPublisher(): void {
    const { service, errorImpact } = this.definition;
    const publisher = this.function('publish-events', errorImpact['publish-events']);
    for (const inbox of inboxesFedBy(service)) {
      publisher.sendsTo(namedQueue(this, this.stage.names.inbox(inbox)), inboxVariable(inbox));
    }
    new EventPublisher(this, 'Events', {
      stage: this.stage,
      service,
      table: this.serviceTable,
      publisher,
      unpublishedCost: errorImpact['publish-events'],
    });
  }
}
