import { HostObject } from '../../protocol/hostObject';
import { ChartFill } from './chartFill';
import { ChartFont } from './chartFont';
import { ChartBorder, ChartLineFormat } from './chartLineFormat';
import type { ChartLookAccess } from './chartLookAccess';

/** What a format may consist of; each kind of part has some of it. */
abstract class ChartFormat extends HostObject {
  readonly access: ChartLookAccess;

  constructor(typeName: string, access: ChartLookAccess) {
    super(typeName);
    this.access = access;
  }
}

/** Of a part with text in a frame. */
abstract class FramedFormat extends ChartFormat {
  get border(): ChartBorder {
    return new ChartBorder(this.access);
  }

  get fill(): ChartFill {
    return new ChartFill(this.access);
  }

  get font(): ChartFont {
    return new ChartFont(this.access);
  }
}

/** `Excel.ChartAreaFormat`. */
export class ChartAreaFormat extends FramedFormat {
  constructor(access: ChartLookAccess) {
    super('ChartAreaFormat', access);
  }
}

/** `Excel.ChartTitleFormat`. */
export class ChartTitleFormat extends FramedFormat {
  constructor(access: ChartLookAccess) {
    super('ChartTitleFormat', access);
  }
}

/** `Excel.ChartLegendFormat`. */
export class ChartLegendFormat extends FramedFormat {
  constructor(access: ChartLookAccess) {
    super('ChartLegendFormat', access);
  }
}

/** `Excel.ChartAxisTitleFormat`. */
export class ChartAxisTitleFormat extends FramedFormat {
  constructor(access: ChartLookAccess) {
    super('ChartAxisTitleFormat', access);
  }
}

/** `Excel.ChartDataLabelFormat`. */
export class ChartDataLabelFormat extends FramedFormat {
  constructor(access: ChartLookAccess) {
    super('ChartDataLabelFormat', access);
  }
}

/** `Excel.ChartDataTableFormat`. */
export class ChartDataTableFormat extends FramedFormat {
  constructor(access: ChartLookAccess) {
    super('ChartDataTableFormat', access);
  }
}

/** `Excel.ChartAxisFormat`. */
export class ChartAxisFormat extends ChartFormat {
  constructor(access: ChartLookAccess) {
    super('ChartAxisFormat', access);
  }

  get fill(): ChartFill {
    return new ChartFill(this.access);
  }

  get font(): ChartFont {
    return new ChartFont(this.access);
  }

  get line(): ChartLineFormat {
    return new ChartLineFormat(this.access);
  }
}

/** `Excel.ChartGridlinesFormat`. */
export class ChartGridlinesFormat extends ChartFormat {
  constructor(access: ChartLookAccess) {
    super('ChartGridlinesFormat', access);
  }

  get line(): ChartLineFormat {
    return new ChartLineFormat(this.access);
  }
}

/** `Excel.ChartTrendlineFormat`. */
export class ChartTrendlineFormat extends ChartFormat {
  constructor(access: ChartLookAccess) {
    super('ChartTrendlineFormat', access);
  }

  get line(): ChartLineFormat {
    return new ChartLineFormat(this.access);
  }
}

/** `Excel.ChartSeriesFormat`. */
export class ChartSeriesFormat extends ChartFormat {
  constructor(access: ChartLookAccess) {
    super('ChartSeriesFormat', access);
  }

  get fill(): ChartFill {
    return new ChartFill(this.access);
  }

  get line(): ChartLineFormat {
    return new ChartLineFormat(this.access);
  }
}

/** `Excel.ChartPlotAreaFormat`. */
export class ChartPlotAreaFormat extends ChartFormat {
  constructor(access: ChartLookAccess) {
    super('ChartPlotAreaFormat', access);
  }

  get border(): ChartBorder {
    return new ChartBorder(this.access);
  }

  get fill(): ChartFill {
    return new ChartFill(this.access);
  }
}

/** `Excel.ChartPointFormat`. */
export class ChartPointFormat extends ChartFormat {
  constructor(access: ChartLookAccess) {
    super('ChartPointFormat', access);
  }

  get border(): ChartBorder {
    return new ChartBorder(this.access);
  }

  get fill(): ChartFill {
    return new ChartFill(this.access);
  }
}
