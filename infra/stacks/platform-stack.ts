import { CfnOutput, Duration, Stack, Validations } from 'aws-cdk-lib';
import {
  CorsHttpMethod,
  DomainName,
  HttpApi,
  HttpAuthorizer,
  HttpAuthorizerType,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
  type HttpApiProps,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { apiReferenceDirectory } from '../bundle.ts';
import { raiseAlarm } from '../constructs/alarm.ts';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import { InboxQueue } from '../constructs/inbox-queue.ts';
import { removalOfData } from '../constructs/keeping.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { functionProfiles } from '../function-kinds.ts';
import type { StageContext } from '../constructs/stage-context.ts';
import type { StageSettings } from '../stage.ts';
import { headersShownToBrowsers, headersTakenFromBrowsers } from '../browser-headers.ts';
import type { ServiceDefinition } from './service-definition.ts';

type PlatformStackProps = { readonly stage: StageContext; readonly services: readonly ServiceDefinition[] };

/** Who asked for what and how it ended; no token, no body, no query. */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    requestTime: '$context.requestTime',
    sourceIp: '$context.identity.sourceIp',
    httpMethod: '$context.httpMethod',
    path: '$context.path',
    routeKey: '$context.routeKey',
    status: '$context.status',
    responseLength: '$context.responseLength',
    responseLatency: '$context.responseLatency',
    integrationError: '$context.integrationErrorMessage',
    authorizerError: '$context.authorizer.error',
  }),
);

/** Lets the web pages of portals call from a browser; the gateway answers their preflight itself, without a token. */
const crossOrigin = ({ portalOrigins }: StageSettings): Pick<HttpApiProps, 'corsPreflight'> =>
  portalOrigins.length === 0
    ? {}
    : {
        corsPreflight: {
          allowOrigins: portalOrigins,
          allowMethods: [
            ...[CorsHttpMethod.GET, CorsHttpMethod.HEAD, CorsHttpMethod.POST],
            ...[CorsHttpMethod.PUT, CorsHttpMethod.PATCH, CorsHttpMethod.DELETE],
          ],
          allowHeaders: [...headersTakenFromBrowsers],
          exposeHeaders: [...headersShownToBrowsers],
          maxAge: Duration.hours(1),
        },
      };

/** What the services share: the HTTP API and who may call it, their inboxes, and the topic alarms go to. */
export class PlatformStack extends Stack {
  readonly httpApi: HttpApi;
  readonly authorizer: HttpAuthorizer;

  constructor(scope: Construct, { stage, services }: PlatformStackProps) {
    super(scope, stage.names.stack('platform'), {
      description: `Zhaoshang ${stage.settings.stage}: platform`,
    });
    new AlarmTopic(this, 'Alarms', stage);
    for (const { service, errorImpact } of services) {
      new InboxQueue(this, `Inbox-${service}`, { stage, service, parkedCost: errorImpact['on-event'] });
    }
    this.httpApi = new HttpApi(this, 'HttpApi', {
      apiName: stage.names.httpApi,
      createDefaultStage: false,
      disableExecuteApiEndpoint: stage.settings.domain !== undefined,
      ...crossOrigin(stage.settings),
    });
    // Finds the keys through the issuer's discovery document; of the signatures it verifies only the RSA ones.
    const { issuer, audience } = stage.settings.tokens;
    this.authorizer = new HttpAuthorizer(this, 'Authorizer', {
      httpApi: this.httpApi,
      authorizerName: 'access-token',
      type: HttpAuthorizerType.JWT,
      identitySource: ['$request.header.Authorization'],
      jwtIssuer: issuer,
      jwtAudience: [audience],
    });
    this.addStage(stage);
    this.addApiReference(stage);
    this.addFailureAlarm(stage);
  }

  private addStage(stage: StageContext): void {
    const { throttle, logRetentionDays, domain } = stage.settings;
    const accessLogs = new LogGroup(this, 'AccessLogs', {
      logGroupName: stage.names.accessLogs,
      retention: logRetentionDays,
      removalPolicy: removalOfData(stage.settings),
    });
    const httpStage = new HttpStage(this, 'DefaultStage', {
      httpApi: this.httpApi,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: throttle.requestsPerSecond, burstLimit: throttle.burst },
      accessLogSettings: { destination: new LogGroupLogDestination(accessLogs), format: accessLogFormat },
      ...(domain === undefined ? {} : { domainMapping: { domainName: this.domainName(domain) } }),
    });
    new CfnOutput(this, 'Endpoint', {
      value: domain === undefined ? httpStage.url : `https://${domain.name}/`,
      description: 'The base URL of the HTTP API; its reference stands at docs',
    });
  }

  private domainName({ name, certificateArn }: { name: string; certificateArn: string }): DomainName {
    const domainName = new DomainName(this, 'Domain', {
      domainName: name,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
    });
    new CfnOutput(this, 'DomainTarget', {
      value: domainName.regionalDomainName,
      description: `The name to which the DNS record of ${name} has to point`,
    });
    return domainName;
  }

  private addApiReference(stage: StageContext): void {
    const reference = new ServiceFunction(this, 'ApiReference', {
      stage,
      functionName: stage.names.apiReference,
      description: 'The browsable reference of the HTTP API',
      directory: apiReferenceDirectory(stage.bundles),
      profile: functionProfiles['api-reference'],
      environment: {},
      errorImpact:
        'developers of portals and enterprise systems cannot read the API reference; business goes on.',
    });
    const integration = new HttpLambdaIntegration('Integration', reference.function);
    // What stands nowhere else comes here too: the API's own words for it, its root, and its sign.
    const routeKeys = [
      ...['/docs', '/docs/{asset}'].map((path) => HttpRouteKey.with(path, HttpMethod.GET)),
      HttpRouteKey.DEFAULT,
    ];
    for (const routeKey of routeKeys) {
      const name = (routeKey.path ?? '/default').slice(1).replaceAll('/', '.');
      const route = new HttpRoute(this, `Route ${name}`, { httpApi: this.httpApi, routeKey, integration });
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason: 'The API reference is public, and so is that a path leads nowhere; neither holds data.',
      });
    }
  }

  private addFailureAlarm(stage: StageContext): void {
    raiseAlarm(this, stage, {
      subject: stage.names.httpApi,
      symptom: 'failures',
      metric: this.httpApi.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      rings: { atLeast: 1 },
      observation: 'The HTTP API answered a request with a server error in the last five minutes.',
      cost: 'an official or an enterprise was sent away with a request they had a right to, and will have to come again.',
    });
  }
}
