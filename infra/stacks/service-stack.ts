import { Stack, Validations } from 'aws-cdk-lib';
import { HttpAuthorizer, HttpMethod, HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Construct } from 'constructs';
import { functionDirectory } from '../bundle.ts';
import { DeadlineSchedule } from '../constructs/deadline-schedule.ts';
import { EventPublisher } from '../constructs/event-publisher.ts';
import { InboxConsumer } from '../constructs/inbox-consumer.ts';
import { namedQueue } from '../constructs/named-queue.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { ServiceTable } from '../constructs/service-table.ts';
import { functionProfiles, type FunctionKind } from '../function-kinds.ts';
import { dueIndex } from '../../shared/dynamo/table-definition.ts';
import { inboxesFedBy } from '../../shared/events/subscribers.ts';
import { inboxVariable } from '../../shared/functions/environment.ts';
import type { StageContext } from '../constructs/stage-context.ts';
import type { PlatformStack } from './platform-stack.ts';
import type { ServiceDefinition } from './service-definition.ts';

type ServiceStackProps = {
  readonly stage: StageContext;
  readonly platform: PlatformStack;
  readonly definition: ServiceDefinition;
};

/** One service: its table, its four functions and what calls them. */
export class ServiceStack extends Stack {
  private readonly stage: StageContext;
  private readonly definition: ServiceDefinition;
  private readonly serviceTable: ServiceTable;

  constructor(scope: Construct, { stage, platform, definition }: ServiceStackProps) {
    const { service } = definition;
    super(scope, stage.names.stack(service), {
      description: `Zhaoshang ${stage.settings.stage}: ${service}`,
    });
    this.stage = stage;
    this.definition = definition;
    this.serviceTable = new ServiceTable(this, 'Table', { stage, service, definition: definition.table });
    // The queues are known by name alone, so the order has to be said.
    this.addStackDependency(platform);
    this.addApi(platform);
    this.addConsumer();
    this.addDeadlineCheck();
    this.addPublisher();
  }

  private function(kind: FunctionKind, environment: Readonly<Record<string, string>> = {}): ServiceFunction {
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
      errorImpact: definition.errorImpact[kind],
    });
  }

  /** The due index spans counties, so only the check that works for all of them may read it. */
  private get indexesWithinACounty(): readonly string[] {
    return this.serviceTable.indexNames.filter((name) => name !== dueIndex.name);
  }

  private addApi(platform: PlatformStack): void {
    const { service, resources } = this.definition;
    const { issuer, audience, jwksUri } = this.stage.settings.tokens;
    const api = this.function('api', {
      TOKEN_ISSUER: issuer,
      TOKEN_AUDIENCE: audience,
      TOKEN_JWKS_URI: jwksUri,
    }).readsAndWrites(this.serviceTable, this.indexesWithinACounty);
    // One permission for all routes: one each would outgrow the 20 KB a function's policy may have.
    const integration = new HttpLambdaIntegration('Integration', api.function, {
      scopePermissionToRoute: false,
    });
    const authorizer = HttpAuthorizer.fromHttpAuthorizerAttributes(this, 'Authorizer', {
      authorizerId: platform.authorizer.authorizerId,
      authorizerType: 'JWT',
    });
    const { httpApi } = platform;
    for (const resource of resources) {
      for (const path of [`/v1/${resource}`, `/v1/${resource}/{proxy+}`]) {
        const routeKey = HttpRouteKey.with(path, HttpMethod.ANY);
        new HttpRoute(this, `Route ${path.slice(1).replaceAll('/', '.')}`, {
          httpApi,
          routeKey,
          integration,
          authorizer,
        });
      }
    }
    const openApi = new HttpRoute(this, 'Route openapi', {
      httpApi,
      routeKey: HttpRouteKey.with(`/v1/${service}/openapi.json`, HttpMethod.GET),
      integration,
    });
    Validations.of(openApi).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'The description of the API is public, like the page that shows it; it holds no data.',
    });
  }

  private addConsumer(): void {
    const consumer = this.function('on-event').readsAndWrites(this.serviceTable, this.indexesWithinACounty);
    new InboxConsumer(this, 'Inbox', { stage: this.stage, service: this.definition.service, consumer });
  }

  private addDeadlineCheck(): void {
    const checker = this.function('check-deadlines').readsAndWrites(
      this.serviceTable,
      this.serviceTable.indexNames,
    );
    new DeadlineSchedule(this, 'Deadlines', {
      stage: this.stage,
      service: this.definition.service,
      checker,
      missedCost: this.definition.errorImpact['check-deadlines'],
    });
  }

  private addPublisher(): void {
    const { service, errorImpact } = this.definition;
    const publisher = this.function('publish-events');
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
